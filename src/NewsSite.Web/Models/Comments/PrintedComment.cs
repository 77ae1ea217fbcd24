using Microsoft.AspNetCore.Html;
using NewsSite.Comments;

namespace NewsSite.Web.Models;

/// <summary>A comment as it stands on the page, with the replies below it.</summary>
public sealed record PrintedComment(
    long Id, long? RootId, long? ParentId, string Path, CommentState State, string Name, string BodyHtml, string? Language, DateTimeOffset CreatedAt, DateTimeOffset? EditedAt)
{
    /// <summary>Levels shown one inside the other; deeper replies stand on the last one and say whom they answer.</summary>
    public const int LevelsShown = 5;

    public IHtmlContent Body => PrintedHtml.OfStoredComment(BodyHtml);

    public List<PrintedComment> Replies { get; } = [];

    /// <summary>Whom it answers, where its place alone does not say so.</summary>
    public PrintedComment? InReplyTo { get; private set; }

    /// <summary>Why it is an editors’ pick; none mostly.</summary>
    public string? Pick { get; init; }

    /// <summary>Whether moderators took words out of it.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>Whether its thread takes no more replies.</summary>
    public bool IsThreadClosed { get; private set; }

    /// <summary>Whether it began a thread that was closed.</summary>
    public bool ClosesThread { get; init; }

    /// <summary>The confirmed person who sent it; none for a guest.</summary>
    public int? CommenterId { get; init; }

    public int RespectCount { get; init; }

    /// <summary>Whether it is on the page only because its sender holds the receipt.</summary>
    public bool IsSendersOwn { get; init; }

    public bool IsApproved => State == CommentState.Approved;

    /// <summary>It and everything below it.</summary>
    public IEnumerable<PrintedComment> All => Replies.SelectMany(r => r.All).Prepend(this);

    public int Depth => Path.Length / ThreadPath.Step - 1;

    /// <summary>Builds the threads out of comments in reading order.</summary>
    public static IReadOnlyList<PrintedComment> Threads(IEnumerable<PrintedComment> inReadingOrder)
    {
        List<PrintedComment> threads = [], above = [];
        Dictionary<long, PrintedComment> byId = [];
        foreach (var comment in inReadingOrder)
        {
            byId.Add(comment.Id, comment);
            var level = Math.Min(Math.Min(comment.Depth, LevelsShown - 1), above.Count);
            above.RemoveRange(level, above.Count - level);
            comment.IsThreadClosed = level == 0 ? comment.ClosesThread : above[0].IsThreadClosed;
            (level == 0 ? threads : above[level - 1].Replies).Add(comment);
            if (comment.Depth >= LevelsShown && byId.TryGetValue(comment.ParentId ?? 0, out var parent)) comment.InReplyTo = parent;
            above.Add(comment);
        }

        return threads;
    }
}

public static class PrintedCommentQueries
{
    public static IQueryable<PrintedComment> AsPrinted(this IQueryable<Comment> comments, long? sendersOwn)
        => comments.Select(c => new PrintedComment(c.Id, c.RootId, c.ParentId, c.Path, c.State, c.Name, c.BodyHtml, c.Language, c.CreatedAt, c.EditedAt)
        {
            IsSendersOwn = c.Id == sendersOwn,
            Pick = c.FeaturedAt == null ? null : c.FeaturedFor,
            IsRedacted = c.RedactedAt != null,
            ClosesThread = c.ThreadClosedAt != null,
            CommenterId = c.CommenterId,
            RespectCount = c.RespectCount,
        });
}
