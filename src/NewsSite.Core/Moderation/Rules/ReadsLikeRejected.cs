using NewsSite.Moderation.Scoring;

namespace NewsSite.Moderation.Rules;

/// <summary>Points out what reads like comments that this site's moderators rejected; it never decides.</summary>
/// <param name="Version">The version of the rule book.</param>
/// <param name="Learned">What was learned, by language; empty while the scorer is off.</param>
public sealed record ReadsLikeRejected(int Version, IReadOnlyDictionary<string, LearnedTerms> Learned) : Rule("Reads like what was rejected", Version)
{
    public override Finding Judge(Submission comment)
    {
        if (!Learned.TryGetValue(Scorer.LanguageOf(comment.Language), out var learned) || learned.Threshold is not { } threshold) return Passes();
        var score = learned.Read(comment.Words.Body);
        var finding = score.Sum < threshold ? Passes()
            : Says(Verdict.Flags, $"It reads like comments that were rejected here, by {(score.Words.Count == 1 ? "the word" : "the words")} {string.Join(", ", score.Words.Select(w => $"“{w}”"))}.", score.Spans);
        return finding with { Score = Math.Round(score.Sum, 2) };
    }
}
