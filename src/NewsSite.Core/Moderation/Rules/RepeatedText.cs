using System.Globalization;

namespace NewsSite.Moderation.Rules;

/// <summary>Notices words that were sent before, whatever their capitals and punctuation, and says in which comment.</summary>
public sealed record RepeatedText(int Version) : Rule("Repeated text", Version)
{
    public override Finding Judge(Submission comment)
    {
        if (comment.Words.Fingerprint() is not { } fingerprint) return Passes();
        var earlier = comment.Sender.Comments.FirstOrDefault(c => c.Fingerprint == fingerprint && comment.At - c.CreatedAt < SenderHistory.Memory);
        if (earlier is { } again && again.ArticleId == comment.ArticleId)
            return Says(Verdict.Nudges, string.Create(CultureInfo.InvariantCulture, $"The same words were sent under this story already, as comment {again.Id}."));
        if (earlier is not null)
            return Says(Verdict.Holds, string.Create(CultureInfo.InvariantCulture, $"It repeats the sender’s comment {earlier.Id} under another story."));
        return comment.Sender.SameWords is { } other
            ? Says(Verdict.Flags, string.Create(CultureInfo.InvariantCulture, $"Somebody else sent the same words as comment {other}."))
            : Passes();
    }
}
