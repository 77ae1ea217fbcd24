using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Tags;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>The stories about one subject.</summary>
public sealed record TagPage(int Id, string Name, string Slug, StoryList List) : ITagged
{
    public IEnumerable<PageTag> PageTags => [new(PageTagKind.Tag, Id), .. List.PageTags];

    public IEnumerable<DateTimeOffset> Hours => List.Hours;

    /// <summary>Null when there is no such tag, or none that readers may know of: the name alone of a tag can give an embargoed story away.</summary>
    public static async Task<TagPage?> LoadAsync(NewsDbContext db, string slug, PageKey? after, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Tags.Called(slug).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } tag) return null;
        var stories = db.Articles.Published(now).Tagged(db.StoryTags, tag.Id);
        var list = await StoryList.LoadAsync(stories, Address.Tag(tag.Slug), after, cancel);
        return list.Stories.Count == 0 && !await stories.AnyAsync(cancel) ? null : new(tag.Id, tag.Name, tag.Slug, list);
    }
}
