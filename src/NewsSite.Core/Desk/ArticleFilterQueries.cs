using NewsSite.Articles;
using NewsSite.Publishing;

namespace NewsSite.Desk;

/// <summary>The phrases in which the desk asks for its list; a test holds each to an index.</summary>
public static class ArticleFilterQueries
{
    /// <summary>Those that a filter asks for.</summary>
    public static IQueryable<Article> Matching(this IQueryable<Article> articles, ArticleFilter filter, IQueryable<StoryAuthor> credits, DateTimeOffset now)
    {
        if (filter.State is { } state) articles = articles.InState(state, now);
        if (filter.SentBack) articles = articles.SentBack(now);
        if (filter.Late) articles = articles.Late(now);
        if (filter.Unowned) articles = articles.Where(a => a.OwnerId == null);
        if (filter.OwnerId is { } owner) articles = articles.OwnedBy(owner);
        if (filter.AuthorId is { } author) articles = articles.Where(a => credits.Where(c => c.AuthorId == author).Select(c => c.StoryId).Contains(a.WorkingId));

        // As an expression, so that a large section is not looked up story by story and then sorted: the list's index is read in its order.
        if (filter.SectionIds is { } sections) articles = articles.Where(a => sections.Contains(a.MeantForId ?? 0));
        if (filter.From is { } from) articles = articles.From(filter.Date, from);
        if (filter.Until is { } until) articles = articles.Before(filter.Date, until);
        return articles.WithInHeadline(filter.Words);
    }

    /// <summary>Those whose headline, as the desk has it, holds each of some words that <see cref="SearchedText"/> spells.</summary>
    public static IQueryable<Article> WithInHeadline(this IQueryable<Article> articles, IReadOnlyCollection<string> words)
        => words.Aggregate(articles, (found, word) => found.Where(a => a.SearchedHeadline.Contains(word)));

    /// <summary>The list's order, from a place on where one is given: a page by key.</summary>
    public static IQueryable<Article> LastTouchedFirst(this IQueryable<Article> articles, DateTimeOffset? after, int? id)
    {
        if (after is { } at) articles = articles.Where(a => a.TouchedAt <= at && (a.TouchedAt < at || a.Id < id));
        return articles.OrderByDescending(a => a.TouchedAt).ThenByDescending(a => a.Id);
    }

    public static IQueryable<Article> OwnedBy(this IQueryable<Article> articles, int accountId) => articles.Where(a => a.OwnerId == accountId);

    /// <summary>Drafts that were in review: a story leaves review for the drafts in no other way than by being sent back.</summary>
    public static IQueryable<Article> SentBack(this IQueryable<Article> articles, DateTimeOffset now)
        => articles.InState(EditorialState.Draft, now).Where(a => a.Acts.Any(act => act.Kind == ActKind.SentBack));

    /// <summary>What should be none: its hour has come and an embargo holds it back, or its embargo is over, it is ready, and it has no hour.</summary>
    public static IQueryable<Article> Late(this IQueryable<Article> articles, DateTimeOffset now) => articles.Where(
        a => a.WithdrawnAt == null && ((a.PublishAt <= now && a.EmbargoedUntil > now) || (a.PublishAt == null && a.Stage == Stage.Ready && a.EmbargoedUntil <= now)));

    /// <summary>What readers will see, or may be told of, between two moments; nothing that they have already.</summary>
    public static IQueryable<Article> DueBetween(this IQueryable<Article> articles, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now)
        => articles.Where(a => a.WithdrawnAt == null
            && ((a.PublishAt > now && a.PublishAt >= from && a.PublishAt < until) || (a.EmbargoedUntil > now && a.EmbargoedUntil >= from && a.EmbargoedUntil < until)));

    // Days of publication as expressions too: the index of the hours would be read to its end and sorted.
    private static IQueryable<Article> From(this IQueryable<Article> articles, ArticleDate date, DateTimeOffset from) => date switch
    {
        ArticleDate.Created => articles.Where(a => a.CreatedAt >= from),
        ArticleDate.Published => articles.Where(a => (a.PublishAt ?? DateTimeOffset.MinValue) >= from),
        _ => articles.Where(a => a.TouchedAt >= from),
    };

    private static IQueryable<Article> Before(this IQueryable<Article> articles, ArticleDate date, DateTimeOffset until) => date switch
    {
        ArticleDate.Created => articles.Where(a => a.CreatedAt < until),
        ArticleDate.Published => articles.Where(a => (a.PublishAt ?? DateTimeOffset.MaxValue) < until),
        _ => articles.Where(a => a.TouchedAt < until),
    };
}
