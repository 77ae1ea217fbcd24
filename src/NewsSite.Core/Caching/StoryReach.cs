using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Related;
using NewsSite.Series;

namespace NewsSite.Caching;

/// <summary>On which pages a story stands, or will stand once readers may see it.</summary>
public static class StoryReach
{
    /// <summary>Whatever shows it or lists it, as the database has it.</summary>
    public static async Task<IReadOnlyCollection<PageTag>> OfAsync(NewsDbContext db, int articleId, CancellationToken cancel)
    {
        var story = await db.Articles.Numbered([articleId]).Select(a => new { LiveId = EF.Property<int?>(a, "LiveId"), a.Section!.Path, a.PublishAt, a.TranslationGroup }).FirstOrDefaultAsync(cancel);
        if (story is null) return [];
        List<PageTag> tags = [new(PageTagKind.Latest), new(PageTagKind.Sitemaps), new(PageTagKind.Article, articleId), new(PageTagKind.Page, articleId)];
        void Add(PageTagKind kind, IEnumerable<int> ids) => tags.AddRange(ids.Select(id => new PageTag(kind, id)));

        if (story.PublishAt is { } at) tags.AddRange(await OfDayAsync(db, at, cancel));
        if (await db.Corrections.AnyAsync(c => c.ArticleId == articleId, cancel)) tags.Add(new(PageTagKind.Corrections));
        if (await db.BreakingNews.AnyAsync(b => b.ArticleId == articleId, cancel)) tags.Add(new(PageTagKind.Breaking));
        Add(PageTagKind.Section, await OfSectionAsync(db, story.Path, cancel));
        Add(PageTagKind.Tag, await db.StoryTags.Where(t => t.StoryId == story.LiveId).Select(t => t.TagId).ToListAsync(cancel));
        Add(PageTagKind.Author, await db.StoryAuthors.Where(p => p.StoryId == story.LiveId).Select(p => p.AuthorId).Distinct().ToListAsync(cancel));
        Add(PageTagKind.Series, await db.SeriesParts.OfArticle(articleId).Select(p => p.SeriesId).ToListAsync(cancel));
        Add(PageTagKind.Page, await db.RelatedArticles.From(articleId).Select(r => r.RelatedId).ToListAsync(cancel));
        Add(PageTagKind.Page, await db.RelatedArticles.To(articleId).Select(r => r.ArticleId).ToListAsync(cancel));
        if (story.TranslationGroup is { } group) Add(PageTagKind.Page, await db.Articles.LinkedBy(group).Select(a => a.Id).ToListAsync(cancel));
        return tags;
    }

    /// <summary>The day of a story, and those before and after it on which there are others, because each points at the next.</summary>
    private static async Task<IEnumerable<PageTag>> OfDayAsync(NewsDbContext db, DateTimeOffset at, CancellationToken cancel)
    {
        var day = new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero);
        var (from, until) = (day.AddDays(-1), day.AddDays(2)); // whatever zone the paper's days are of
        var before = await db.Articles.PublishedBefore(from).OrderByDescending(a => a.PublishAt).Select(a => a.PublishAt).FirstOrDefaultAsync(cancel);
        var after = await db.Articles.PublishedFrom(until).OrderBy(a => a.PublishAt).Select(a => a.PublishAt).FirstOrDefaultAsync(cancel);
        return new[] { before, after, from, at, day.AddDays(1) }.OfType<DateTimeOffset>().Select(PageTag.Day);
    }

    /// <summary>A section by its path, and those that it stands within.</summary>
    internal static async Task<IReadOnlyList<int>> OfSectionAsync(NewsDbContext db, string? path, CancellationToken cancel)
    {
        var slugs = path?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return slugs.Length == 0 ? [] : await db.Sections.Where(s => slugs.Contains(s.Slug)).Select(s => s.Id).ToListAsync(cancel);
    }
}
