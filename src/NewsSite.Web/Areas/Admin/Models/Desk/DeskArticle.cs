using NewsSite.Articles;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>An article in a list of the desk's.</summary>
public sealed record DeskArticle(
    int Id, int Version, string Headline, string? Section, int? OwnerId, string? Owner, DateTimeOffset TouchedAt, string? TouchedBy, string? LiveSection, string LiveSlug,
    Stage Stage, DateTimeOffset? PublishAt, DateTimeOffset? EmbargoedUntil, DateTimeOffset? WithdrawnAt, bool HasUnpublishedChanges)
{
    /// <summary>The headline, or words that say that there is none.</summary>
    public string Name => Headline.Length == 0 ? "Without headline" : Headline;

    /// <summary>Its address for readers, where it has or will have one.</summary>
    public string? Address => LiveSection is null ? null : Web.Models.Address.Article(LiveSection, Id, LiveSlug);

    /// <summary>From when on readers see it: its hour, or the end of an embargo that outlasts it.</summary>
    public DateTimeOffset? DueAt => PublishAt is { } at && EmbargoedUntil > at ? EmbargoedUntil : PublishAt;

    public EditorialState StateAt(DateTimeOffset now) => EditorialStates.Of(Stage, PublishAt, EmbargoedUntil, WithdrawnAt, HasUnpublishedChanges, now);
}

public static class DeskArticleQueries
{
    public static IQueryable<DeskArticle> AsDeskArticles(this IQueryable<Article> articles) => articles.Select(a => new DeskArticle(
        a.Id, a.Version, a.Working.Headline, a.MeantFor == null ? null : a.MeantFor.Name, a.OwnerId, a.Owner == null ? null : a.Owner.Name,
        a.TouchedAt, a.TouchedBy == null ? null : a.TouchedBy.Name, a.Section == null ? null : a.Section.Slug, a.Slug,
        a.Stage, a.PublishAt, a.EmbargoedUntil, a.WithdrawnAt, a.HasUnpublishedChanges));
}
