using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>One page of a list of published stories, the latest first, paged by key.</summary>
/// <param name="Address">The page's own address, without the key.</param>
/// <param name="Stories">What stands on this page.</param>
/// <param name="Older">Where the next page begins; none on the last.</param>
/// <param name="IsFirst">Whether this is the page of the latest.</param>
public sealed record StoryList(string Address, IReadOnlyList<Teaser> Stories, PageKey? Older, bool IsFirst) : ITagged
{
    private const int PerPage = 12;

    public IEnumerable<PageTag> PageTags => Stories.SelectMany(s => s.PageTags);

    public IEnumerable<DateTimeOffset> Hours => Stories.SelectMany(s => s.Hours);

    public static async Task<StoryList> LoadAsync(IQueryable<Article> published, string address, PageKey? after, CancellationToken cancel)
    {
        if (after is { } key) published = published.After(key.At, (int)Math.Min(key.Id, int.MaxValue));
        var page = await published.LatestFirst().AsTeasers().Take(PerPage + 1).ToListAsync(cancel);
        return new(address, [.. page.Take(PerPage)], page.Count > PerPage ? page[PerPage - 1].Key : null, after is null);
    }
}
