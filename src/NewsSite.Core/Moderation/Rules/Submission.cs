using NewsSite.Comments;
using NewsSite.Moderation.Modes;
using NewsSite.Moderation.Sanctions;

namespace NewsSite.Moderation.Rules;

/// <summary>A comment that asks to be taken in, with all that the rules may know of it.</summary>
/// <param name="Words">What was typed.</param>
/// <param name="ArticleId">Under which article.</param>
/// <param name="At">When.</param>
/// <param name="Sender">What is known of whoever sends it.</param>
/// <param name="FilledTrap">Whether a field was filled that no person sees.</param>
/// <param name="TimeTaken">From the first key to sending; none without script.</param>
public sealed record Submission(CommentWords Words, int ArticleId, DateTimeOffset At, SenderHistory Sender, bool FilledTrap = false, TimeSpan? TimeTaken = null)
{
    /// <summary>BCP 47, of the story where the comment does not say another; none where nobody knows.</summary>
    public string? Language { get; init; }

    /// <summary>How comments work under the story; none in a rehearsal, which knows the words alone.</summary>
    public CommentTerms? Terms { get; init; }

    /// <summary>What is in force against the sender and does not keep them from writing.</summary>
    public IReadOnlyList<Sanction> Sanctions { get; init; } = [];
}

/// <summary>What the site knows of a sender: earlier comments with the same email or from the same place, newest first.</summary>
/// <param name="Comments">At most the last <see cref="Length"/>.</param>
/// <param name="SameWords">The first comment of anybody else with the same words in the last month.</param>
public sealed record SenderHistory(IReadOnlyList<SenderHistory.Earlier> Comments, long? SameWords)
{
    public const int Length = 20;

    public static readonly SenderHistory None = new([], null);

    /// <summary>How many comments of a confirmed person were approved, counted up to <see cref="Length"/>; none where nobody is confirmed.</summary>
    public int? ApprovedOfPerson { get; init; }

    /// <summary>How far back words count as repeated.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    public sealed record Earlier(long Id, int ArticleId, CommentState State, long? Fingerprint, DateTimeOffset CreatedAt);
}
