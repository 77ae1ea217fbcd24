using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Rules;
using NewsSite.Moderation.Scoring;

namespace NewsSite.Moderation.RuleBooks;

/// <summary>The rules as they are set now; made anew when the rule book's version has moved or the scorer has learned, so that a change holds in every process at once.</summary>
public sealed class RulesInForce
{
    private volatile Book? last;

    private sealed record Book(int Version, int? Learned, IReadOnlyList<Rule> Rules);

    /// <summary>Judges a comment by them.</summary>
    public async Task<Judgement> JudgeAsync(NewsDbContext db, Submission comment, CancellationToken cancel)
    {
        var now = await db.RuleBooks.Select(b => new
        {
            b.Version,
            Learned = db.ScorerModels.Max(m => (int?)m.Id),
            Language = db.Articles.Where(a => a.Id == comment.ArticleId).Select(a => a.Live!.Language).FirstOrDefault(),
        }).FirstAsync(cancel);
        var book = last;
        if (book?.Version != now.Version || book.Learned != now.Learned) last = book = await ReadAsync(db, cancel);
        return Judgement.Of(comment with { Language = comment.Language ?? now.Language }, book.Rules, book.Version);
    }

    private static async Task<Book> ReadAsync(NewsDbContext db, CancellationToken cancel)
    {
        var book = await db.RuleBooks.AsNoTracking().SingleAsync(cancel);
        var terms = await db.BlockedTerms.InForce().Select(t => new { t.Term, t.Verdict }).ToListAsync(cancel);
        var learned = book.UsesScorer ? await db.ScorerModels.InForce().AsNoTracking().ToListAsync(cancel) : [];
        return new(book.Version, await db.ScorerModels.MaxAsync(m => (int?)m.Id, cancel),
            book.Rules(terms.Select(t => (t.Term, t.Verdict)), learned.ToDictionary(m => m.Language, m => LearnedTerms.Read(m.Terms))));
    }
}
