using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>A story in a list; its strip on the front page is that of the section above its own, where there is one.</summary>
public sealed record Teaser(
    int Id, string Slug, string SectionSlug, string SectionName, string Headline, string Standfirst, StoryKind Kind, string Language,
    TextDirection Direction, DateTimeOffset PublishAt, PrintedPhoto? Photo, int Comments, NamedLink Strip) : ITagged
{
    public string Address => Models.Address.Article(SectionSlug, Id, Slug);

    public PageKey Key => new(PublishAt, Id);

    public IEnumerable<PageTag> PageTags => [new(PageTagKind.Article, Id), new(PageTagKind.Comments, Id)];

    public IEnumerable<DateTimeOffset> Hours => Photo?.Hours ?? [];
}

public static class TeaserQueries
{
    /// <summary>The teasers of published articles.</summary>
    public static IQueryable<Teaser> AsTeasers(this IQueryable<Article> articles) => articles.Select(a => new Teaser(
        a.Id, a.Slug, a.Section!.Slug, a.Section.Name, a.Live!.Headline, a.Live.Standfirst, a.Live.Kind, a.Live.Language, a.Live.Direction, a.PublishAt!.Value,
        a.Live.LeadPhoto == null ? null : new PrintedPhoto(
            a.Live.LeadPhoto.Photo.FileName, a.Live.LeadPhoto.Photo.Width, a.Live.LeadPhoto.Photo.Height,
            a.Live.LeadPhoto.AltText, a.Live.LeadPhoto.Caption, a.Live.LeadPhoto.Photo.Credit)
        {
            Crops = a.Live.LeadPhoto.Photo.Crops,
            KilledAt = a.Live.LeadPhoto.Photo.Rights.KilledAt, EmbargoedUntil = a.Live.LeadPhoto.Photo.Rights.EmbargoedUntil, ExpiresAt = a.Live.LeadPhoto.Photo.Rights.ExpiresAt,
            Terms = a.Live.LeadPhoto.Photo.Rights.Terms,
        },
        a.Comments.Approved,
        a.Section.Parent == null ? new NamedLink(a.Section.Name, a.Section.Slug) : new NamedLink(a.Section.Parent.Name, a.Section.Parent.Slug)));
}
