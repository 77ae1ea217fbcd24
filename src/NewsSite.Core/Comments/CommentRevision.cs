namespace NewsSite.Comments;

/// <summary>What a comment said before its sender changed it.</summary>
public sealed class CommentRevision
{
    public long Id { get; private set; }

    public long CommentId { get; private set; }

    /// <summary>Markdown as typed.</summary>
    public string Body { get; private set; } = "";

    public DateTimeOffset ReplacedAt { get; private set; }

    private CommentRevision()
    {
    }

    internal CommentRevision(string body, DateTimeOffset now) => (Body, ReplacedAt) = (body, now);
}
