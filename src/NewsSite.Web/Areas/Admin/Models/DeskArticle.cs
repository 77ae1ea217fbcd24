using NewsSite.Articles;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>An article in the desk's list.</summary>
public sealed record DeskArticle(
    int Id, string Headline, string? Section, string? LiveSection, string LiveSlug, Stage Stage, DateTimeOffset? PublishAt, DateTimeOffset? EmbargoedUntil,
    DateTimeOffset? WithdrawnAt, bool HasUnpublishedChanges, DateTimeOffset CreatedAt, int Comments)
{
    /// <summary>Its address for readers, where it has or will have one.</summary>
    public string? Address => LiveSection is null ? null : Web.Models.Address.Article(LiveSection, Id, LiveSlug);

    public EditorialState StateAt(DateTimeOffset now) => EditorialStates.Of(Stage, PublishAt, EmbargoedUntil, WithdrawnAt, HasUnpublishedChanges, now);
}

public static class DeskArticleQueries
{
    public static IQueryable<DeskArticle> AsDeskArticles(this IQueryable<Article> articles) => articles.Select(a => new DeskArticle(
        a.Id, a.Working.Headline, a.Working.Section == null ? null : a.Working.Section.Name, a.Section == null ? null : a.Section.Slug, a.Slug,
        a.Stage, a.PublishAt, a.EmbargoedUntil, a.WithdrawnAt, a.HasUnpublishedChanges, a.CreatedAt, a.Comments.Approved));
}
