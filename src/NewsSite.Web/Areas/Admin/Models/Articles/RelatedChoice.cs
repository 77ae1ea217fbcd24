using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A story that the form names as a related one.</summary>
public sealed record RelatedChoice(int Id, string Headline, bool IsPublic)
{
    /// <summary>Those that exist, in the form's order.</summary>
    public static async Task<IReadOnlyList<RelatedChoice>> OfAsync(NewsDbContext db, ArticleForm form, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = (form.Related ?? "").Split(',').Select(SeriesForm.StoryIn).OfType<int>().Distinct().Take(Story.MostRelated).ToList();
        if (ids.Count == 0) return [];
        var named = await db.Articles.Numbered(ids).Select(a => new { a.Id, a.Working.Headline }).ToDictionaryAsync(a => a.Id, a => a.Headline, cancel);
        var shown = await db.Articles.Published(now).Numbered(ids).Select(a => a.Id).ToListAsync(cancel);
        return [.. ids.Where(named.ContainsKey).Select(id => new RelatedChoice(id, named[id] is { Length: > 0 } headline ? headline : "Without headline", shown.Contains(id)))];
    }
}
