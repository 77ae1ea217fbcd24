using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Web.Models;

/// <summary>A story in one of the languages in which readers can have it.</summary>
public sealed record Translation(int Id, string Language, string Section, string Slug)
{
    public string Address => Models.Address.Article(Section, Id, Slug);

    /// <summary>The language as those who read it call it.</summary>
    public string Name => CultureInfo.GetCultureInfo(Language).NativeName;

    /// <summary>All that readers may see, the story itself included; none where it is the only one.</summary>
    public static async Task<IReadOnlyList<Translation>> LoadAsync(NewsDbContext db, Article article, DateTimeOffset now, CancellationToken cancel)
    {
        if (article.TranslationGroup is not { } group) return [];
        var all = await db.Articles.Published(now).LinkedBy(group).AsTranslations().ToListAsync(cancel);
        return all.Count > 1 ? [.. all.OrderBy(t => t.Id != article.Id).DistinctBy(t => t.Language).OrderBy(t => t.Language, StringComparer.Ordinal)] : [];
    }
}

public static class TranslationQueries
{
    public static IQueryable<Translation> AsTranslations(this IQueryable<Article> articles) => articles.Select(a => new Translation(a.Id, a.Live!.Language, a.Section!.Slug, a.Slug));
}
