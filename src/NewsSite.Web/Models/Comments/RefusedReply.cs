namespace NewsSite.Web.Models;

/// <summary>A reply that cannot be taken, with what was typed, so that nothing is lost.</summary>
public sealed record RefusedReply(string Why, ReplyForm Typed);
