namespace NewsSite.Respects;

/// <summary>One reader's respect for one comment.</summary>
public sealed class Respect
{
    public const int LongestGiver = 40;

    /// <summary>Guests of one network who can respect one comment: a household, an office, a school; not a crowd that one person makes up.</summary>
    public const int MostFromOnePlace = 10;

    public long CommentId { get; private set; }

    /// <summary>Who gave it, so that nobody gives it twice; see <see cref="RespectGiver"/>.</summary>
    public string Giver { get; private set; } = "";

    /// <summary>None for a guest.</summary>
    public int? CommenterId { get; private set; }

    /// <summary>Of a guest, as <see cref="Comments.Comment.SenderMark"/>, and forgotten with it.</summary>
    public string? SenderMark { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    private Respect()
    {
    }

    internal Respect(long commentId, RespectGiver giver, string? senderMark, DateTimeOffset now)
    {
        (CommentId, Giver, CommenterId, GivenAt) = (commentId, giver.Key, giver.CommenterId, now);
        if (CommenterId is null) SenderMark = senderMark;
    }
}

/// <summary>Who respects: a commenter by number, or a guest by what only his browser keeps.</summary>
public sealed record RespectGiver(string Key, int? CommenterId)
{
    public static RespectGiver Of(int commenterId) => new(FormattableString.Invariant($"c{commenterId}"), commenterId);

    /// <param name="browser">Random, kept in a signed cookie.</param>
    public static RespectGiver Guest(Guid browser) => new($"g{browser:N}", null);
}
