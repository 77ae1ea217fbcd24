using NewsSite.Articles;

namespace NewsSite.Web.Models;

/// <summary>A story in a list.</summary>
public sealed record Teaser(
    int Id, string Slug, string SectionSlug, string SectionName, string Headline, string Standfirst, StoryKind Kind, string Language,
    TextDirection Direction, DateTimeOffset PublishAt, PrintedPhoto? Photo, int Comments)
{
    public string Address => Models.Address.Article(SectionSlug, Id, Slug);

    public PageKey Key => new(PublishAt, Id);
}

public static class TeaserQueries
{
    /// <summary>The teasers of published articles.</summary>
    public static IQueryable<Teaser> AsTeasers(this IQueryable<Article> articles) => articles.Select(a => new Teaser(
        a.Id, a.Slug, a.Section!.Slug, a.Section.Name, a.Live!.Headline, a.Live.Standfirst, a.Live.Kind, a.Live.Language, a.Live.Direction, a.PublishAt!.Value,
        a.Live.LeadPhoto == null ? null : new PrintedPhoto(
            a.Live.LeadPhoto.Photo.FileName, a.Live.LeadPhoto.Photo.Width, a.Live.LeadPhoto.Photo.Height,
            a.Live.LeadPhoto.AltText, a.Live.LeadPhoto.Caption, a.Live.LeadPhoto.Photo.Credit),
        a.Comments.Approved));
}
