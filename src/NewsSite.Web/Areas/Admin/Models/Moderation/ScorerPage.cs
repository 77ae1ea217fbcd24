using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Scoring;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the scorer has learned and how it did.</summary>
/// <param name="IsOn">Whether it may speak.</param>
/// <param name="Languages">What is in force, by language.</param>
/// <param name="Lessons">The last first.</param>
/// <param name="Decisions">What there is to learn from.</param>
public sealed record ScorerPage(bool IsOn, IReadOnlyList<ScorerPage.Known> Languages, IReadOnlyList<ScorerPage.Past> Lessons, IReadOnlyList<Scorer.Supply> Decisions)
{
    private const int LessonsListed = 60;
    private const int TermsListed = 15;

    public sealed record Known(string Language, bool Speaks, IReadOnlyList<string> For, IReadOnlyList<string> Against);

    public sealed record Past(string Language, DateTimeOffset LearnedAt, int Approved, int Rejected, int Caught, int Wronged)
    {
        public int Missed => Rejected - Caught;

        /// <summary>In one sentence.</summary>
        public string Sentence => Caught + Wronged == 0 ? "No sum was a good enough sign, so it says nothing."
            : $"Of {Approved + Rejected:N0} decided comments kept from it, it pointed out {Caught + Wronged:N0}: {Caught:N0} had been rejected, {Wronged:N0} approved. It missed {Missed:N0} that had been rejected.";
    }

    public string? Notice { get; init; }

    public static async Task<ScorerPage> LoadAsync(NewsDbContext db, CancellationToken cancel)
    {
        var isOn = await db.RuleBooks.Select(b => b.UsesScorer).SingleAsync(cancel);
        var known = await db.ScorerModels.InForce().AsNoTracking().OrderBy(m => m.Language).ToListAsync(cancel);
        var lessons = await db.ScorerModels.OrderByDescending(m => m.Id).Take(LessonsListed)
            .Select(m => new Past(m.Language, m.LearnedAt, m.Approved, m.Rejected, m.Caught, m.Wronged)).ToListAsync(cancel);
        return new(isOn, [.. known.Select(Read)], lessons, await Scorer.SupplyAsync(db, cancel));
    }

    private static Known Read(ScorerModel model)
    {
        var learned = LearnedTerms.Read(model.Terms);
        return new(model.Language, model.Speaks, Terms(true), Terms(false));

        List<string> Terms(bool forRejection) => [.. learned.Telling(forRejection, TermsListed).Select(t => t.Term)];
    }
}
