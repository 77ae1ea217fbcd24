using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Search;
using NewsSite.Sections;
using NewsSite.Web.Languages;

namespace NewsSite.Web.Models;

/// <summary>A search and what it found.</summary>
public sealed record SearchPage(SearchForm Form, SearchQuery Query, IReadOnlyList<SearchPage.Choice> Sections)
{
    /// <summary>A section that the search can be narrowed down to.</summary>
    public sealed record Choice(string Slug, string Label);

    public IReadOnlyList<SearchHit> Hits { get; private init; } = [];

    public FoundStories Found { get; private init; } = FoundStories.Nothing;

    /// <summary>The number of this page among the best.</summary>
    public int Number { get; private init; } = 1;

    /// <summary>What may have been meant, where nothing was found; it finds something.</summary>
    public string? Guess { get; private init; }

    /// <summary>How many of the latest stories were looked at; none where all were.</summary>
    public int? Reach { get; private init; }

    /// <summary>Whether anything was looked for.</summary>
    public bool IsSearched { get; private init; }

    public bool IsFirst => Number == 1 && Form.Before is null;

    /// <summary>Null when it asks for a page that no search has.</summary>
    public static async Task<SearchPage?> LoadAsync(
        NewsDbContext db, IArticleSearch engine, SearchTime time, string? typed, SearchForm form, TimeZoneInfo zone, ModelStateDictionary problems, Wording say, DateTimeOffset now, CancellationToken cancel)
    {
        if (!PageKey.TryRead(form.Before, out var after) || Numbered(form.Page) is not { } number) return null;
        var all = await db.Sections.AsNoTracking().ToListAsync(cancel);
        var query = SearchQuery.Read(typed);
        var page = new SearchPage(form, query, [.. all.InTreeOrder().Select(s => new Choice(s.Slug, s.FullName(all)))]) { Number = number, Reach = engine.Reach };
        var filter = await new SearchFilterReading(db, all, zone, problems, say).ReadAsync(form, cancel);
        if (query.Problem is { } problem) problems.AddModelError("q", say.Plain(problem));
        if (query.IsEmpty || !problems.IsValid) return page;

        if (await time.WithinAsync(db, over => page.SearchedAsync(db, engine, filter, after, now, over), cancel) is { } searched) return searched;
        problems.AddModelError("q", say.Plain("This search took too long, so it was stopped. Look for fewer or rarer words, or choose days."));
        return page;
    }

    private async Task<SearchPage> SearchedAsync(NewsDbContext db, IArticleSearch engine, SearchFilter filter, PageKey? after, DateTimeOffset now, CancellationToken cancel)
    {
        var search = new StorySearch(db, engine);
        var found = Form.IsNewestFirst
            ? await search.NewestAsync(Query, filter, after is { } key ? (key.At, (int)Math.Min(key.Id, int.MaxValue)) : null, now, cancel)
            : await search.BestAsync(Query, filter, Number, now, cancel);
        return this with
        {
            IsSearched = true,
            Found = found,
            Hits = await SearchHit.LoadAsync(db, found.Ids, Query, now, cancel),
            Guess = found.Count == 0 && IsFirst ? await new DidYouMean(db, engine).GuessAsync(Query, filter, now, cancel) : null,
        };
    }

    /// <summary>The address of the page that follows; null on the last.</summary>
    public string? Next => !Found.HasNext ? null
        : Form.IsNewestFirst ? Form.Address(Query.Text, true, Hits is [.., var last] ? $"before={last.Teaser.Key}" : null)
        : Form.Address(Query.Text, false, $"page={Number + 1}");

    private static int? Numbered(string? page) => page is null ? 1
        : int.TryParse(page, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= StorySearch.LastPage ? number : null;
}
