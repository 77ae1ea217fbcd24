using NewsSite.Accounts;
using NewsSite.Moderation.Rules;

namespace NewsSite.Moderation.RuleBooks;

/// <summary>A word or phrase that the rule of blocked words looks for; taken back rather than deleted, so that old decisions stay explained.</summary>
public sealed class BlockedTerm
{
    public const int LongestTerm = 100;
    public const int LongestNote = 200;

    public int Id { get; private set; }

    /// <summary>As typed; a star at its beginning or end stands for any letters there.</summary>
    public string Term { get; private set; } = "";

    public Verdict Verdict { get; private set; }

    /// <summary>Why it is listed; for the moderators.</summary>
    public string Note { get; private set; } = "";

    public int AddedById { get; private set; }

    public Account AddedBy { get; private set; } = null!;

    public DateTimeOffset AddedAt { get; private set; }

    public DateTimeOffset? RetiredAt { get; private set; }

    private BlockedTerm()
    {
    }

    /// <exception cref="ArgumentException">There is something wrong with the term.</exception>
    public BlockedTerm(string term, Verdict verdict, string note, Account by, DateTimeOffset now)
    {
        if (ProblemWith(term) is { } problem) throw new ArgumentException(problem, nameof(term));
        if (verdict == Verdict.Passes) throw new ArgumentException("A term that does nothing need not be listed.", nameof(verdict));
        Term = term.Trim();
        Verdict = verdict;
        Note = note;
        AddedBy = by;
        AddedById = by.Id;
        AddedAt = now;
    }

    /// <summary>What speaks against listing a term, in a sentence; none when nothing does.</summary>
    public static string? ProblemWith(string? term)
    {
        var trimmed = (term ?? "").Trim();
        if (trimmed.Length == 0) return "Please enter a word or a phrase.";
        if (trimmed.Length > LongestTerm) return $"A term can have {LongestTerm} characters; this one has {trimmed.Length}.";
        if (trimmed.Trim('*').Contains('*', StringComparison.Ordinal)) return "A star can stand at the beginning or the end of a term only.";
        return new FoldedText(trimmed.Trim('*')).Letters().Length < 2 ? "A term needs at least two letters or digits, or it would hold nearly every comment." : null;
    }

    /// <summary>Looks for it no longer.</summary>
    public void Retire(DateTimeOffset now) => RetiredAt ??= now;
}
