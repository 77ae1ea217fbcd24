using System.Text.Json;

namespace NewsSite.Moderation.Rules;

/// <summary>What all rules together say of a comment.</summary>
/// <param name="Findings">What each rule said, also those with nothing to say.</param>
/// <param name="Version">The version of the rule book.</param>
public sealed record Judgement(IReadOnlyList<Finding> Findings, int Version)
{
    public const int LongestFindings = 8000;

    /// <summary>Spans kept of one finding: a comment can be nothing but listed words.</summary>
    private const int SpansKept = 20;

    public static Judgement Of(Submission comment, IEnumerable<Rule> rules, int version)
        => new([.. rules.Select(r => r.Judge(comment)).Select(f => f with { Spans = [.. f.Spans.Take(SpansKept)] })], version);

    /// <summary>The strongest of all verdicts.</summary>
    public Verdict Verdict => Findings.Count == 0 ? Verdict.Passes : Findings.Max(f => f.Verdict);

    /// <summary>What had something to say, the strongest first.</summary>
    public IEnumerable<Finding> Speaking => Findings.Where(f => f.Verdict != Verdict.Passes).OrderByDescending(f => f.Verdict);

    /// <summary>The sentences of the rules that decided, for the sender.</summary>
    public string Reason => string.Join(' ', Speaking.Where(f => f.Verdict == Verdict).Select(f => f.Reason));

    /// <summary>As the ledger keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(Findings);

    public static IReadOnlyList<Finding> Read(string? kept) => string.IsNullOrEmpty(kept) ? [] : JsonSerializer.Deserialize<List<Finding>>(kept) ?? [];
}
