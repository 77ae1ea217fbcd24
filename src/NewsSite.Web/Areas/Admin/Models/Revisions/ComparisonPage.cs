using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Revisions;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A revision compared with another; the older one always comes first.</summary>
public sealed record ComparisonPage(int ArticleId, string Headline, Revision Revision, Revision? With, int Last, PrintedComparison Comparison)
{
    public const string InlineView = "inline";

    /// <summary>The label as it was typed.</summary>
    public string? Label { get; init; } = Revision.Label;

    public string? Notice { get; init; }

    public bool Inline => Comparison.Inline;

    public static async Task<ComparisonPage?> LoadAsync(NewsDbContext db, int articleId, int number, int? with, string? view, CancellationToken cancel)
    {
        var revisions = db.Revisions.AsNoTracking().Include(r => r.SavedBy).Of(articleId);
        if (await revisions.Numbered(number).FirstOrDefaultAsync(cancel) is not { } revision) return null;
        var other = await (with is { } chosen ? revisions.Numbered(chosen) : revisions.Saved().NewestFirst(number)).FirstOrDefaultAsync(cancel);
        if (with is not null && other is null) return null;
        var headline = await db.Articles.Where(a => a.Id == articleId).Select(a => a.Working.Headline).FirstAsync(cancel);
        var last = await db.Revisions.Of(articleId).MaxAsync(r => r.Number, cancel);
        var (older, newer) = other is null || other.Number <= number ? (other, revision) : (revision, other);
        return new(articleId, headline, revision, other, last, new(
            new StoryComparison(older?.Read() ?? StorySnapshot.Empty, newer.Read()), older is null ? "Nothing" : $"Revision {older.Number}", $"Revision {newer.Number}",
            Inline: view == InlineView || other is null));
    }
}
