using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Photos;
using NewsSite.Photos.Rights;
using NewsSite.Sections;
using NewsSite.Series;
using NewsSite.Tags;
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

/// <summary>A page that lists stories, and when the last of them came to it.</summary>
public sealed record SitemapList
{
    public int Id { get; init; }

    public required string Slug { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }
}

/// <summary>A section, and when the last story that stands directly in it came to readers.</summary>
public sealed record SitemapSection(string Slug, string Path, DateTimeOffset? ChangedAt);

/// <summary>The times of a published story: whose day it stands on, and since when readers have it.</summary>
public sealed record SitemapTimes(DateTimeOffset PublishAt, DateTimeOffset PublicAt);

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
        var (before, last) = NumbersIn(file);
        return articles.Where(a => a.Id > before && a.Id <= last);
    }

    /// <summary>Uses of the tags of one file.</summary>
    public static IQueryable<StoryTag> InSitemapFile(this IQueryable<StoryTag> uses, int file)
    {
        var (before, last) = NumbersIn(file);
        return uses.Where(u => u.TagId > before && u.TagId <= last);
    }

    /// <summary>Parts of the authors of one file.</summary>
    public static IQueryable<StoryAuthor> InSitemapFile(this IQueryable<StoryAuthor> parts, int file)
    {
        var (before, last) = NumbersIn(file);
        return parts.Where(p => p.AuthorId > before && p.AuthorId <= last);
    }

    /// <summary>Uses on stories that readers have.</summary>
    public static IQueryable<StoryTag> OfAny(this IQueryable<StoryTag> uses, IQueryable<Article> published)
        => uses.Where(u => published.Any(a => EF.Property<int?>(a, "LiveId") == u.StoryId));

    /// <summary>Parts in stories that readers have.</summary>
    public static IQueryable<StoryAuthor> OfAny(this IQueryable<StoryAuthor> parts, IQueryable<Article> published)
        => parts.Where(p => published.Any(a => EF.Property<int?>(a, "LiveId") == p.StoryId));

    /// <summary>Tags on stories that readers have.</summary>
    public static IQueryable<SitemapList> AsSitemapLists(this IQueryable<Tag> tags, IQueryable<Article> published, IQueryable<StoryTag> uses) => published
        .Join(uses, a => EF.Property<int?>(a, "LiveId"), u => (int?)u.StoryId, (a, u) => new { u.TagId, At = a.EmbargoedUntil > a.PublishAt ? a.EmbargoedUntil : a.PublishAt })
        .GroupBy(u => u.TagId).Select(g => new { Id = g.Key, At = g.Max(u => u.At) })
        .Join(tags, g => g.Id, t => t.Id, (g, t) => new SitemapList { Id = g.Id, Slug = t.Slug, ChangedAt = g.At });

    /// <summary>Authors of stories that readers have.</summary>
    public static IQueryable<SitemapList> AsSitemapLists(this IQueryable<Author> authors, IQueryable<Article> published, IQueryable<StoryAuthor> parts) => published
        .Join(parts, a => EF.Property<int?>(a, "LiveId"), p => (int?)p.StoryId, (a, p) => new { p.AuthorId, At = a.EmbargoedUntil > a.PublishAt ? a.EmbargoedUntil : a.PublishAt })
        .GroupBy(p => p.AuthorId).Select(g => new { Id = g.Key, At = g.Max(p => p.At) })
        .Join(authors, g => g.Id, a => a.Id, (g, a) => new SitemapList { Id = g.Id, Slug = a.Slug, ChangedAt = g.At });

    /// <summary>Series of which readers have a part.</summary>
    public static IQueryable<SitemapList> AsSitemapLists(this IQueryable<StorySeries> series, IQueryable<Article> published, IQueryable<SeriesPart> parts) => parts
        .Join(published, p => p.ArticleId, a => a.Id, (p, a) => new { p.SeriesId, At = a.EmbargoedUntil > a.PublishAt ? a.EmbargoedUntil : a.PublishAt })
        .GroupBy(p => p.SeriesId).Select(g => new { Id = g.Key, At = g.Max(p => p.At) })
        .Join(series, g => g.Id, s => s.Id, (g, s) => new SitemapList { Id = g.Id, Slug = s.Slug, ChangedAt = g.At });

    /// <summary>In the order in which they were made.</summary>
    public static IQueryable<SitemapList> InOrder(this IQueryable<SitemapList> lists) => lists.OrderBy(l => l.Id);

    /// <summary>Each with its own latest story, which is one step along the index of sections.</summary>
    public static IQueryable<SitemapSection> AsSitemapSections(this IQueryable<Section> sections, IQueryable<Article> published) => sections.Select(s => new SitemapSection(
        s.Slug, s.Path, published.Where(a => a.SectionId == s.Id).OrderByDescending(a => a.PublishAt)
            .Select(a => a.EmbargoedUntil > a.PublishAt ? a.EmbargoedUntil : a.PublishAt).FirstOrDefault()));

    public static IQueryable<SitemapTimes> AsSitemapTimes(this IQueryable<Article> published)
        => published.Select(a => new SitemapTimes(a.PublishAt!.Value, a.EmbargoedUntil > a.PublishAt ? a.EmbargoedUntil.Value : a.PublishAt.Value));

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

    /// <summary>The number before the first and the last one of a file. As small as the numbers they are compared with: by larger ones no index is used.</summary>
    private static (int Before, int Last) NumbersIn(int file) => (int.CreateSaturating(((long)file - 1) * PerFile), int.CreateSaturating((long)file * PerFile));
}
