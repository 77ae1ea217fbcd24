using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Rules;

namespace NewsSite.Moderation.RuleBooks;

/// <summary>The rules as they are set now; made anew when the rule book's version has moved, so that a change holds in every process at once.</summary>
public sealed class RulesInForce
{
    private volatile Book? last;

    private sealed record Book(int Version, IReadOnlyList<Rule> Rules);

    /// <summary>Judges a comment by them.</summary>
    public async Task<Judgement> JudgeAsync(NewsDbContext db, Submission comment, CancellationToken cancel)
    {
        var version = await db.RuleBooks.Select(b => b.Version).FirstAsync(cancel);
        var book = last;
        if (book?.Version != version) last = book = await ReadAsync(db, cancel);
        return Judgement.Of(comment, book.Rules, book.Version);
    }

    private static async Task<Book> ReadAsync(NewsDbContext db, CancellationToken cancel)
    {
        var book = await db.RuleBooks.AsNoTracking().FirstAsync(cancel);
        var terms = await db.BlockedTerms.InForce().Select(t => new { t.Term, t.Verdict }).ToListAsync(cancel);
        return new(book.Version, book.Rules(terms.Select(t => (t.Term, t.Verdict))));
    }
}
