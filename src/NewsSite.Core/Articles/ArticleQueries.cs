using Microsoft.EntityFrameworkCore;
using NewsSite.Publishing;
using NewsSite.Tags;

namespace NewsSite.Articles;

/// <summary>The phrases in which the site asks for articles.</summary>
public static class ArticleQueries
{
    /// <summary>What readers may see at this moment: the only definition of it, twin of <see cref="Article.IsPublished"/>.</summary>
    public static IQueryable<Article> Published(this IQueryable<Article> articles, DateTimeOffset now)
        => articles.Where(a => a.PublishAt <= now && (a.EmbargoedUntil == null || a.EmbargoedUntil <= now) && a.WithdrawnAt == null);

    /// <summary>What readers saw at a moment that is over, as far as the times and the acts of an article tell. For the desk alone: some of it is gone.</summary>
    public static IQueryable<Article> WerePublished(this IQueryable<Article> articles, DateTimeOffset at)
        => articles.Where(a => a.PublishAt <= at && (a.EmbargoedUntil == null || a.EmbargoedUntil <= at) && !a.Acts.Any(gone => gone.Kind == ActKind.Withdrawn
            && gone.DoneAt <= at && !a.Acts.Any(back => back.Kind == ActKind.Republished && back.Id > gone.Id && back.DoneAt <= at)));

    /// <summary><see cref="Published"/> for the present and for what is to come, <see cref="WerePublished"/> for what is over.</summary>
    public static IQueryable<Article> PublishedOn(this IQueryable<Article> articles, DateTimeOffset at, DateTimeOffset now)
        => at < now ? articles.WerePublished(at) : articles.Published(at);

    /// <summary>What goes out after a moment, the next first; an embargo may hold it longer.</summary>
    public static IQueryable<Article> DueAfter(this IQueryable<Article> articles, DateTimeOffset now)
        => articles.Where(a => a.PublishAt > now && a.WithdrawnAt == null).OrderBy(a => a.PublishAt);

    /// <summary>What an embargo holds, the first to end first.</summary>
    public static IQueryable<Article> UnderEmbargo(this IQueryable<Article> articles, DateTimeOffset now)
        => articles.Where(a => a.EmbargoedUntil > now && a.PublishAt != null && a.WithdrawnAt == null).OrderBy(a => a.EmbargoedUntil);

    /// <summary>What readers once had and were told is gone.</summary>
    public static IQueryable<Article> Withdrawn(this IQueryable<Article> articles) => articles.Where(a => a.WithdrawnAt != null);

    /// <summary>Those in a section or in one nested below it.</summary>
    public static IQueryable<Article> InSection(this IQueryable<Article> articles, string path)
        => articles.Where(a => a.Section!.Path.StartsWith(path));

    /// <summary>Those whose live story is about a subject; asked from the subject's side, so that a rare one is found at once among many stories.</summary>
    public static IQueryable<Article> Tagged(this IQueryable<Article> articles, IQueryable<StoryTag> tags, int tagId)
        => articles.Where(a => tags.Where(t => t.TagId == tagId).Select(t => (int?)t.StoryId).Contains(EF.Property<int?>(a, "LiveId")));

    /// <summary>Those whose live story an author had a part in.</summary>
    public static IQueryable<Article> SignedBy(this IQueryable<Article> articles, IQueryable<StoryAuthor> parts, int authorId)
        => articles.Where(a => parts.Where(p => p.AuthorId == authorId).Select(p => (int?)p.StoryId).Contains(EF.Property<int?>(a, "LiveId")));

    public static IQueryable<Article> PublishedFrom(this IQueryable<Article> articles, DateTimeOffset from) => articles.Where(a => a.PublishAt >= from);

    public static IQueryable<Article> PublishedBefore(this IQueryable<Article> articles, DateTimeOffset until) => articles.Where(a => a.PublishAt < until);

    public static IQueryable<Article> LatestFirst(this IQueryable<Article> articles)
        => articles.OrderByDescending(a => a.PublishAt).ThenByDescending(a => a.Id);

    /// <summary>What follows an article in <see cref="LatestFirst"/>: a page by key.</summary>
    public static IQueryable<Article> After(this IQueryable<Article> articles, DateTimeOffset publishAt, int id)
        => articles.Where(a => a.PublishAt < publishAt || (a.PublishAt == publishAt && a.Id < id));

    /// <summary>
    /// What readers will see at an hour still to come, the next one first. The order is an expression, so that the few that are to come are looked up
    /// and sorted; by the bare column the index would be read from the oldest story on.
    /// </summary>
    public static IQueryable<Article> Scheduled(this IQueryable<Article> articles, DateTimeOffset now) => articles
        .Where(a => (a.PublishAt > now || (a.PublishAt != null && a.EmbargoedUntil > now)) && a.WithdrawnAt == null)
        .OrderBy(a => a.EmbargoedUntil > a.PublishAt ? a.EmbargoedUntil : a.PublishAt).ThenBy(a => a.Id);

    /// <summary>Those in a state, as <see cref="EditorialStates"/> derives it.</summary>
    public static IQueryable<Article> InState(this IQueryable<Article> articles, EditorialState state, DateTimeOffset now) => state switch
    {
        EditorialState.Draft => articles.Where(a => a.PublishAt == null && a.WithdrawnAt == null && a.Stage == Stage.Draft),
        EditorialState.InReview => articles.Where(a => a.PublishAt == null && a.WithdrawnAt == null && a.Stage == Stage.InReview),
        EditorialState.Ready => articles.Where(a => a.PublishAt == null && a.WithdrawnAt == null && a.Stage == Stage.Ready),
        EditorialState.Scheduled => articles.Where(a => a.WithdrawnAt == null && a.PublishAt != null && (a.PublishAt > now || a.EmbargoedUntil > now)),
        EditorialState.EditedSince => articles.Published(now).Where(a => a.HasUnpublishedChanges),
        EditorialState.Published => articles.Published(now).Where(a => !a.HasUnpublishedChanges),
        _ => articles.Withdrawn(),
    };

    /// <summary>Those of whose stories, at the desk or live, any is among these; each part is asked along an index.</summary>
    public static IQueryable<Article> WithAnyOf(this IQueryable<Article> articles, IQueryable<int?> stories)
        => articles.Where(a => stories.Contains(a.WorkingId)).Concat(
            articles.Where(a => stories.Contains(EF.Property<int?>(a, "LiveId")) && !stories.Contains(a.WorkingId)));

    /// <summary>Last created first, below a number where one is given.</summary>
    public static IQueryable<Article> NewestFirst(this IQueryable<Article> articles, int? below)
        => articles.Where(a => below == null || a.Id < below).OrderByDescending(a => a.Id);

    /// <summary>The one that a form made.</summary>
    public static IQueryable<Article> BegunAs(this IQueryable<Article> articles, Guid draftId) => articles.Where(a => a.DraftId == draftId);

    public static IQueryable<Article> Numbered(this IQueryable<Article> articles, IReadOnlyCollection<int> ids) => articles.Where(a => ids.Contains(a.Id));

    /// <summary>The stories that are translations of each other.</summary>
    public static IQueryable<Article> LinkedBy(this IQueryable<Article> articles, Guid translationGroup) => articles.Where(a => a.TranslationGroup == translationGroup);

    /// <summary>With everything that an article's page prints besides the comments.</summary>
    public static IQueryable<Article> WithLiveStory(this IQueryable<Article> articles) => articles
        .Include(a => a.Section).Include(a => a.Comments).Include(a => a.Coverage).Include(a => a.Corrections.OrderBy(c => c.CorrectedAt))
        .Include(a => a.Live!.LeadPhoto!.Photo).Include(a => a.Live!.Authors).ThenInclude(a => a.Author).Include(a => a.Live!.Tags).AsSplitQuery();

    /// <summary>With everything that the search reads of the live story.</summary>
    public static IQueryable<Article> WithSearchedStory(this IQueryable<Article> articles) => articles
        .Include(a => a.Section).Include(a => a.Searched).Include(a => a.Live!.LeadPhoto).Include(a => a.Live!.BodyPhotos)
        .Include(a => a.Live!.Authors).ThenInclude(a => a.Author).Include(a => a.Live!.Tags).AsSplitQuery();

    /// <summary>With everything that a preview of the working story prints.</summary>
    public static IQueryable<Article> WithWorkingStory(this IQueryable<Article> articles) => articles
        .Include(a => a.Coverage).Include(a => a.Working.Section).Include(a => a.Working.LeadPhoto!.Photo)
        .Include(a => a.Working.Authors).ThenInclude(a => a.Author).Include(a => a.Working.Tags).AsSplitQuery();

    /// <summary>With everything that the desk edits and that publishing copies.</summary>
    public static IQueryable<Article> WithBothStories(this IQueryable<Article> articles) => articles
        .Include(a => a.Section).Include(a => a.Owner).Include(a => a.Searched)
        .Include(a => a.Working.Section).Include(a => a.Working.LeadPhoto!.Photo).Include(a => a.Working.Authors).ThenInclude(a => a.Author)
        .Include(a => a.Working.Tags).Include(a => a.Working.BodyPhotos)
        .Include(a => a.Live!.Section).Include(a => a.Live!.LeadPhoto!.Photo).Include(a => a.Live!.Authors).ThenInclude(a => a.Author)
        .Include(a => a.Live!.Tags).Include(a => a.Live!.BodyPhotos)
        // The last one. Ordered and cut to one, every revision of the archive would be numbered for it.
        .Include(a => a.Revisions.Where(r => r.Number == r.Article.Revisions.Max(other => other.Number))).AsSplitQuery();
}
