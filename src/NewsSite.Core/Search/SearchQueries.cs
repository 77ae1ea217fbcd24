using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Tags;

namespace NewsSite.Search;

/// <summary>The phrases in which the search asks.</summary>
public static class SearchQueries
{
    /// <summary>The articles that a filter lets pass.</summary>
    public static IQueryable<Article> Passing(this IQueryable<Article> articles, SearchFilter filter, IQueryable<StoryAuthor> parts)
    {
        if (filter.SectionIds is { } sections) articles = articles.Where(a => sections.Contains(a.SectionId ?? 0));
        if (filter.AuthorId is { } author) articles = articles.Where(a => parts.Any(p => p.AuthorId == author && p.StoryId == EF.Property<int?>(a, "LiveId")));
        if (filter.From is { } from) articles = articles.PublishedFrom(from);
        if (filter.Until is { } until) articles = articles.PublishedBefore(until);
        return filter.WithPhoto ? articles.Where(a => a.Live!.LeadPhoto != null || a.Live.BodyPhotos.Any()) : articles;
    }

    /// <summary>What the search has of some stories.</summary>
    public static IQueryable<SearchedStory> Of(this IQueryable<SearchedStory> stories, IReadOnlyCollection<int> articleIds) => stories.Where(s => articleIds.Contains(s.ArticleId));

    /// <summary>Those in which any of these stands, each written as <see cref="WordReading.Spaced"/> would; of a beginning without the last space.</summary>
    public static IQueryable<SearchedStory> WithAny(this IQueryable<SearchedStory> stories, IReadOnlyCollection<string> spaced) => stories.Where(
        s => spaced.Any(w => (s.Headline + s.Standfirst + s.Byline + s.Tags + s.Captions + s.Body).Contains(w)));

    /// <summary>Those at whose head any of these stands.</summary>
    public static IQueryable<SearchedStory> WithAnyAtHead(this IQueryable<SearchedStory> stories, IReadOnlyCollection<string> spaced) => stories.Where(
        s => spaced.Any(w => (s.Headline + s.Standfirst + s.Byline + s.Tags).Contains(w)));

    /// <summary>Those in which none of these stands.</summary>
    public static IQueryable<SearchedStory> WithoutAny(this IQueryable<SearchedStory> stories, IReadOnlyCollection<string> spaced) => stories.Where(
        s => !spaced.Any(w => (s.Headline + s.Standfirst + s.Byline + s.Tags + s.Captions + s.Body).Contains(w)));

    /// <summary>The first of what the search still has to do.</summary>
    public static IQueryable<SearchErrand> Oldest(this IQueryable<SearchErrand> errands) => errands.OrderBy(e => e.Id);

    public static IQueryable<SearchErrand> OfRebuild(this IQueryable<SearchErrand> errands) => errands.Where(e => e.IsOfRebuild);

    /// <summary>The words that begin so and are about so long.</summary>
    public static IQueryable<SearchWord> Beginning(this IQueryable<SearchWord> words, string start, int shortest, int longest)
    {
        var after = AfterAll(start);
        return words.Where(w => string.Compare(w.Word, start) >= 0 && string.Compare(w.Word, after) < 0 && w.Word.Length >= shortest && w.Word.Length <= longest).OrderBy(w => w.Word);
    }

    /// <summary>The words that end so, given from the end, and are about so long.</summary>
    public static IQueryable<SearchWord> Ending(this IQueryable<SearchWord> words, string turned, int shortest, int longest)
    {
        var after = AfterAll(turned);
        return words.Where(w => string.Compare(w.Backwards, turned) >= 0 && string.Compare(w.Backwards, after) < 0 && w.Word.Length >= shortest && w.Word.Length <= longest).OrderBy(w => w.Backwards);
    }

    /// <summary>Those of these words that are known.</summary>
    public static IQueryable<SearchWord> Among(this IQueryable<SearchWord> known, IReadOnlyCollection<string> words) => known.Where(w => words.Contains(w.Word));

    /// <summary>Those that any of the articles is about, as readers have it.</summary>
    public static IQueryable<Tag> OfAny(this IQueryable<Tag> tags, IQueryable<StoryTag> stories, IQueryable<Article> articles)
        => tags.Where(t => stories.Any(s => s.TagId == t.Id && articles.Any(a => EF.Property<int?>(a, "LiveId") == s.StoryId)));

    /// <summary>What comes after everything that begins so.</summary>
    private static string AfterAll(string start) => start[..^1] + (char)(start[^1] + 1);
}
