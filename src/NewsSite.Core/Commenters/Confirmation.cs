namespace NewsSite.Commenters;

/// <summary>A link that was mailed to an address. Whoever comes back with it reads the mail that goes there; it works once.</summary>
public sealed class Confirmation
{
    /// <summary>How long the link works.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    /// <summary>Mails to one address in an hour; more would be a nuisance to whoever reads them.</summary>
    public const int MostPerHour = 3;

    /// <summary>Known before it is stored, so that its mail is written with it.</summary>
    public Guid Id { get; private set; }

    /// <summary>As <see cref="Commenter.Spell"/> makes it.</summary>
    public string Email { get; private set; } = "";

    /// <summary>As typed with the comment; empty where there is none.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The comment with which the address was given.</summary>
    public long? CommentId { get; private set; }

    /// <summary>Whether to mail replies to that comment from then on.</summary>
    public bool WantsReplies { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    private Confirmation()
    {
    }

    public Confirmation(string email, DateTimeOffset now)
    {
        Id = Guid.NewGuid();
        Email = Commenter.Spell(email);
        AskedAt = now;
    }

    /// <summary>For the address that was given with a comment.</summary>
    public Confirmation(string email, string name, long commentId, bool wantsReplies, DateTimeOffset now) : this(email, now)
        => (Name, CommentId, WantsReplies) = (name, commentId, wantsReplies);

    public bool IsGood(DateTimeOffset now) => UsedAt is null && now < AskedAt + GoodFor;

    /// <exception cref="InvalidOperationException">It was used, or is too old.</exception>
    public void Use(DateTimeOffset now)
    {
        if (!IsGood(now)) throw new InvalidOperationException("This link was used already, or is too old.");
        UsedAt = now;
    }
}
