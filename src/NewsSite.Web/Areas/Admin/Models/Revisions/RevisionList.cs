using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Revisions;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The revisions of an article, the last one first, paged by key.</summary>
public sealed record RevisionList(int ArticleId, string Headline, IReadOnlyList<RevisionList.Row> Rows, int? Older)
{
    private const int PerPage = 50;

    /// <param name="Number">Its number within the article.</param>
    /// <param name="Kind">How it came to be.</param>
    /// <param name="By">Who saved it.</param>
    /// <param name="SavedAt">When it was last saved.</param>
    /// <param name="Words">Words of its body.</param>
    /// <param name="Why">Why it was saved.</param>
    /// <param name="Label">What the desk calls it.</param>
    public sealed record Row(int Number, RevisionKind Kind, string By, DateTimeOffset SavedAt, int Words, string Why, string? Label)
    {
        /// <summary>Words more or less than in the revision before; none for the first.</summary>
        public int? Change { get; init; }
    }

    public static async Task<RevisionList?> LoadAsync(NewsDbContext db, int articleId, int? below, CancellationToken cancel)
    {
        var headline = await db.Articles.Where(a => a.Id == articleId).Select(a => a.Working.Headline).FirstOrDefaultAsync(cancel);
        if (headline is null) return null;
        var rows = await db.Revisions.Of(articleId).NewestFirst(below)
            .Select(r => new Row(r.Number, r.Kind, r.SavedBy.Name, r.SavedAt, r.Words, r.Why, r.Label)).Take(PerPage + 1).ToListAsync(cancel);
        return new(
            articleId, headline, [.. rows.Take(PerPage).Select((r, i) => r with { Change = r.Words - rows.Skip(i + 1).FirstOrDefault(o => o.Kind != RevisionKind.Branch)?.Words })],
            rows.Count > PerPage ? rows[PerPage - 1].Number : null);
    }
}
