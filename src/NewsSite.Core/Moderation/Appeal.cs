using NewsSite.Comments;
using NewsSite.Languages;

namespace NewsSite.Moderation;

/// <summary>A sender's wish that another moderator look again at a comment that was refused.</summary>
public sealed class Appeal
{
    /// <summary>In UTF-16 code units.</summary>
    public const int LongestWords = 1000;

    public long Id { get; private set; }

    public long CommentId { get; private set; }

    public Comment Comment { get; private set; } = null!;

    /// <summary>The decision it is about; of one decision there is one appeal.</summary>
    public long DecisionId { get; private set; }

    public ModerationDecision Decision { get; private set; } = null!;

    /// <summary>Plain text as typed.</summary>
    public string Words { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The decision that answered it; none while it waits.</summary>
    public long? AnswerId { get; private set; }

    public ModerationDecision? Answer { get; private set; }

    private Appeal()
    {
    }

    internal Appeal(Comment comment, ModerationDecision decision, string words, DateTimeOffset now)
    {
        (Comment, CommentId) = (comment, comment.Id);
        (Decision, DecisionId) = (decision, decision.Id);
        (Words, MadeAt) = (words, now);
    }

    /// <summary>What is wrong with the words of an appeal; nothing mostly.</summary>
    public static Sentence? ProblemWith(string words) => words.Length == 0 ? (Sentence)"Please say why the decision should be looked at again."
        : words.Length > LongestWords ? new("An appeal can have {0:N0} characters; this one has {1:N0}. Nothing was cut off: please shorten it.", LongestWords, words.Length)
        : null;

    internal void Close(ModerationDecision answer, DateTimeOffset now) => (Answer, AnsweredAt) = (answer, now);

    /// <summary>Waits again, because the answer was undone.</summary>
    internal void Reopen() => (Answer, AnswerId, AnsweredAt) = (null, null, null);
}
