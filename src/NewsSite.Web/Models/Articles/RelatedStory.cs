using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Related;

namespace NewsSite.Web.Models;

/// <summary>A story that another points at, in its body or below it, and that readers may see.</summary>
public sealed record RelatedStory(int Id, string SectionSlug, string SectionName, string Slug, string Headline, string Language, TextDirection Direction, DateTimeOffset PublishAt)
{
    /// <summary>So many are shown, if the editor did not pick more.</summary>
    private const int Usual = 4;

    public string Address => Models.Address.Article(SectionSlug, Id, Slug);

    /// <summary>Those that an editor picked, then those that have the most in common with it.</summary>
    public static async Task<IReadOnlyList<RelatedStory>> OfAsync(NewsDbContext db, int articleId, Story story, DateTimeOffset now, CancellationToken cancel)
    {
        var picked = await PickedAsync(db, story, now, cancel);
        if (picked.Count >= Usual) return picked;
        var alike = await db.Articles.Published(now).RelatedTo(db.RelatedArticles, articleId).Take(Usual + picked.Count).AsRelated().ToListAsync(cancel);
        return [.. picked.Concat(alike).DistinctBy(s => s.Id).Take(Usual)];
    }

    /// <summary>Those that an editor picked, in the editor’s order.</summary>
    public static async Task<IReadOnlyList<RelatedStory>> PickedAsync(NewsDbContext db, Story story, DateTimeOffset now, CancellationToken cancel)
    {
        if (story.RelatedIds.Count == 0) return [];
        var shown = await db.Articles.Published(now).Numbered(story.RelatedIds).AsRelated().ToDictionaryAsync(s => s.Id, cancel);
        return [.. story.RelatedIds.Where(shown.ContainsKey).Select(id => shown[id])];
    }
}

public static class RelatedStoryQueries
{
    public static IQueryable<RelatedStory> AsRelated(this IQueryable<Article> articles) => articles.Select(a => new RelatedStory(
        a.Id, a.Section!.Slug, a.Section.Name, a.Slug, a.Live!.Headline, a.Live.Language, a.Live.Direction, a.PublishAt!.Value));
}
