using NewsSite.Accounts;
using NewsSite.Comments;

namespace NewsSite.Moderation.Sanctions;

/// <summary>What a sanction does to whoever it is against.</summary>
public enum SanctionKind
{
    /// <summary>Tells them, and stops nothing.</summary>
    Warning,

    /// <summary>They cannot write until a time.</summary>
    Suspension,

    /// <summary>They cannot write any more.</summary>
    Ban,

    /// <summary>A moderator reads what they write before it appears.</summary>
    PreModeration,
}

/// <summary>An act against a sender of comments: who, when, why and until when. It is never changed, only lifted; whether it is in force is asked, not stored.</summary>
public sealed class Sanction
{
    public const int LongestReason = 500;

    /// <summary>How long a warning counts.</summary>
    public static readonly TimeSpan WarningLasts = TimeSpan.FromDays(30);

    /// <summary>The longest suspension; what shall last longer is a ban.</summary>
    public static readonly TimeSpan LongestSuspension = TimeSpan.FromDays(366);

    public int Id { get; private set; }

    public SanctionKind Kind { get; private set; }

    /// <summary>As <see cref="Participant.AddressOf"/> spells it; none where it is against a place alone.</summary>
    public string? Email { get; private set; }

    /// <summary>See <see cref="Comment.SenderMark"/>; forgotten when those of comments are, and of no use in another month.</summary>
    public string? Mark { get; private set; }

    /// <summary>In words for the person.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The comment that led to it; none where it was given by hand.</summary>
    public long? CommentId { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public int GivenById { get; private set; }

    public Account GivenBy { get; private set; } = null!;

    /// <summary>When it ends by itself; none where it does not.</summary>
    public DateTimeOffset? Until { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public int? LiftedById { get; private set; }

    public Account? LiftedBy { get; private set; }

    /// <summary>Whether it keeps somebody from writing.</summary>
    public bool Bars => Kind is SanctionKind.Suspension or SanctionKind.Ban;

    private Sanction()
    {
    }

    /// <param name="kind">What it does.</param>
    /// <param name="whom">Known by an email address, a place or both; each alone is enough to meet them.</param>
    /// <param name="reason">In words for them.</param>
    /// <param name="until">When it ends: needed by a suspension, possible for pre-moderation.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="now">The moment.</param>
    /// <param name="comment">The comment that led to it.</param>
    /// <exception cref="ArgumentException">Something is wrong with it; see <see cref="Problems"/>.</exception>
    public Sanction(SanctionKind kind, Participant whom, string reason, DateTimeOffset? until, Account by, DateTimeOffset now, Comment? comment = null)
    {
        if (Problems(kind, reason, until, now).FirstOrDefault() is (_, { } problem)) throw new ArgumentException(problem, nameof(kind));
        if (whom is { Address: null, Mark: null }) throw new ArgumentException("Nothing is known of the sender.", nameof(whom));
        (Kind, Email, Mark, Reason, CommentId) = (kind, whom.Address, whom.Mark, reason.Trim(), comment?.Id);
        (GivenBy, GivenById, GivenAt) = (by, by.Id, now);
        Until = kind switch { SanctionKind.Warning => now + WarningLasts, SanctionKind.Ban => null, _ => until };
    }

    /// <summary>Sentences by the part they belong to (<c>Kind</c>, <c>Reason</c>, <c>Until</c>); empty when it can be given.</summary>
    public static IEnumerable<(string Field, string Problem)> Problems(SanctionKind kind, string? reason, DateTimeOffset? until, DateTimeOffset now)
    {
        if (!Enum.IsDefined(kind)) yield return (nameof(Kind), "Choose what the sanction does.");
        if (string.IsNullOrWhiteSpace(reason)) yield return (nameof(Reason), "Please give a reason: the person is told it.");
        else if (reason.Trim().Length > LongestReason) yield return (nameof(Reason), $"A reason can have {LongestReason} characters; this one has {reason.Trim().Length}.");
        if (kind == SanctionKind.Suspension && until is null) yield return (nameof(Until), "Please say until when the suspension lasts.");
        if (kind is SanctionKind.Suspension or SanctionKind.PreModeration && until <= now) yield return (nameof(Until), "That time is over. Choose a later one.");
        if (kind == SanctionKind.Suspension && until > now + LongestSuspension) yield return (nameof(Until), "A suspension can last a year. What shall last longer is a ban.");
    }

    /// <summary>Whether it holds at a moment; the twin of <see cref="SanctionQueries.InForce"/>.</summary>
    public bool IsInForce(DateTimeOffset at) => LiftedAt is null && (Until is null || Until > at) && (Email is not null || Mark is not null);

    /// <summary>Ends it before its time.</summary>
    /// <exception cref="InvalidOperationException">It is over already.</exception>
    public void Lift(Account by, DateTimeOffset now)
    {
        if (!IsInForce(now)) throw new InvalidOperationException("This sanction is over already: it ended by itself, or somebody has lifted it.");
        (LiftedBy, LiftedById, LiftedAt) = (by, by.Id, now);
    }
}
