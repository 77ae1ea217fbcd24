using NewsSite.Articles;
using NewsSite.Photos;
using NewsSite.Photos.Rights;
using NewsSite.Web.Models;

namespace NewsSite.Web.Syndication;

/// <summary>A page as search engines are told of it; paths are of the site.</summary>
public sealed record SitemapEntry(string Path, DateTimeOffset? ChangedAt = null, string? Picture = null);

/// <summary>A story of the last two days as news search is told of it.</summary>
public sealed record NewsEntry(int Id, string Slug, string Section, string Headline, string Language, DateTimeOffset PublishAt)
{
    public string Path => Address.Article(Section, Id, Slug);
}

/// <summary>A published story of which nothing is known but its place and its times.</summary>
public sealed record SitemapStory(int Id, string Slug, string Section, DateTimeOffset PublishAt, DateTimeOffset? UpdatedAt, string? Picture, int PictureWidth, string? Restrictions, IReadOnlyList<LeaseTerm>? Terms)
{
    /// <summary>Without a picture that a lease hides at this moment.</summary>
    public SitemapEntry EntryAt(DateTimeOffset now) => new(
        Address.Article(Section, Id, Slug), UpdatedAt ?? PublishAt,
        Picture is { } name && SupplierTerms.AllowPassingOn(Restrictions ?? "") && LeaseTerm.At(Terms ?? [], now) != LeaseKind.Deny ? PictureAddress.Of(name, PictureWidth, 1).Path : null);
}

public static class SitemapQueries
{
    /// <summary>
    /// Stories in one file of the sitemap: at most as many as the protocol allows. A file holds a range of numbers, so a story never
    /// moves from one file to another and no query counts or skips.
    /// </summary>
    public const int PerFile = 50_000;

    /// <summary>The articles of one file, the first of which is 1.</summary>
    public static IQueryable<Article> InSitemapFile(this IQueryable<Article> articles, int file)
    {
        var last = (long)file * PerFile;
        var first = last - PerFile;
        return articles.Where(a => a.Id > first && a.Id <= last);
    }

    public static IQueryable<Article> InOrder(this IQueryable<Article> articles) => articles.OrderBy(a => a.Id);

    /// <summary>When each last changed for readers.</summary>
    public static IQueryable<DateTimeOffset?> Changes(this IQueryable<Article> articles)
        => articles.Select(a => a.UpdatedAt > a.PublishAt ? a.UpdatedAt : a.PublishAt);

    /// <summary>Without the photos that are withheld at this moment; those that a lease hides leave with <see cref="SitemapStory.EntryAt"/>.</summary>
    public static IQueryable<SitemapStory> AsSitemapStories(this IQueryable<Article> articles, DateTimeOffset now) => articles.Select(a => new SitemapStory(
        a.Id, a.Slug, a.Section!.Slug, a.PublishAt!.Value, a.UpdatedAt,
        a.Live!.LeadPhoto == null || a.Live.LeadPhoto.Photo.Rights.KilledAt != null
            || a.Live.LeadPhoto.Photo.Rights.EmbargoedUntil > now || a.Live.LeadPhoto.Photo.Rights.ExpiresAt <= now ? null : a.Live.LeadPhoto.Photo.FileName,
        a.Live.LeadPhoto == null ? 1 : a.Live.LeadPhoto.Photo.Width, a.Live.LeadPhoto == null ? null : a.Live.LeadPhoto.Photo.Restrictions, a.Live.LeadPhoto == null ? null : a.Live.LeadPhoto.Photo.Rights.Terms));

    /// <summary>What news search takes: no advertisements, and nothing older than it is told.</summary>
    public static IQueryable<NewsEntry> AsNews(this IQueryable<Article> articles, DateTimeOffset since)
        => articles.Where(a => a.PublishAt > since && a.Live!.Kind != StoryKind.Sponsored)
            .Select(a => new NewsEntry(a.Id, a.Slug, a.Section!.Slug, a.Live!.Headline, a.Live.Language, a.PublishAt!.Value));
}
