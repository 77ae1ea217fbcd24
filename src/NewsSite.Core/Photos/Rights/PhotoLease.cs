using NewsSite.Accounts;

namespace NewsSite.Photos.Rights;

public enum LeaseKind
{
    Allow,
    Deny,
}

/// <summary>A right to use a photo for a time, or a ban on it: who gave it, and why. It is taken back, never edited.</summary>
public sealed class PhotoLease
{
    public const int LongestWhy = 500;

    public int Id { get; private set; }

    public int PhotoId { get; private set; }

    public LeaseKind Kind { get; private set; }

    /// <summary>Its first moment; none where it has always held.</summary>
    public DateTimeOffset? BeginsAt { get; private set; }

    /// <summary>The first moment after it; none where it has no end.</summary>
    public DateTimeOffset? Until { get; private set; }

    public string Why { get; private set; } = "";

    public int MadeById { get; private set; }

    public Account MadeBy { get; private set; } = null!;

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    public int? RevokedById { get; private set; }

    public Account? RevokedBy { get; private set; }

    private PhotoLease()
    {
    }

    internal PhotoLease(LeaseKind kind, DateTimeOffset? beginsAt, DateTimeOffset? until, string why, Account by, DateTimeOffset now)
        => (Kind, BeginsAt, Until, Why, MadeBy, MadeAt) = (kind, beginsAt, until, why.Trim(), by, now);

    public LeaseTerm Term => new(Kind, BeginsAt, Until);

    internal void Revoke(Account by, DateTimeOffset now) => (RevokedBy, RevokedAt) = (by, now);
}
