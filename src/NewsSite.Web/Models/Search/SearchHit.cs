using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Markup;
using NewsSite.Search;

namespace NewsSite.Web.Models;

/// <summary>A story that was found, with what was looked for marked in it.</summary>
/// <param name="Teaser">The story.</param>
/// <param name="Byline">Whose it is; empty when it says so of nobody.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Excerpt">What of it shows why it was found.</param>
public sealed record SearchHit(Teaser Teaser, string Byline, IReadOnlyList<TextPart> Headline, IReadOnlyList<TextPart> Excerpt)
{
    /// <summary>The hits of a page, in the order of the numbers.</summary>
    public static async Task<IReadOnlyList<SearchHit>> LoadAsync(NewsDbContext db, IReadOnlyList<int> ids, SearchQuery query, DateTimeOffset now, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var found = db.Articles.Published(now).Numbered(ids);
        var teasers = await found.AsTeasers().ToDictionaryAsync(t => t.Id, cancel);
        var texts = await found.AsHitTexts().ToDictionaryAsync(t => t.Id, cancel);
        var reporters = (await found.AsReporters().ToListAsync(cancel)).ToLookup(r => r.ArticleId, r => r.Name);
        return [.. ids.Where(id => teasers.ContainsKey(id) && texts.ContainsKey(id)).Select(id => Of(teasers[id], texts[id], reporters[id], query))];
    }

    private static SearchHit Of(Teaser teaser, HitText text, IEnumerable<string> reporters, SearchQuery query) => new(
        teaser, text.Byline is { Length: > 0 } byline ? byline : string.Join(", ", reporters), Search.Excerpt.Whole(teaser.Headline, query), ExcerptOf(teaser, text, query));

    /// <summary>The standfirst, where it says as much of what was looked for as any other part does.</summary>
    private static IReadOnlyList<TextPart> ExcerptOf(Teaser teaser, HitText text, SearchQuery query)
    {
        var inStandfirst = Search.Excerpt.Found(teaser.Standfirst, query);
        if (inStandfirst < query.Terms.Count)
        {
            var body = BodyText.Of(text.BodyHtml);
            foreach (var part in body.Captions.Prepend(teaser.Photo?.Caption ?? "").Prepend(body.Text))
            {
                if (Search.Excerpt.Found(part, query) > inStandfirst) return Search.Excerpt.Best(part, query);
            }
        }

        return Search.Excerpt.Whole(teaser.Standfirst, query);
    }
}

/// <summary>What a hit takes its words from.</summary>
public sealed record HitText(int Id, string BodyHtml, string? Byline);

/// <summary>Somebody who reported a story that was found.</summary>
public sealed record HitReporter(int ArticleId, string Name);

public static class SearchHitQueries
{
    public static IQueryable<HitText> AsHitTexts(this IQueryable<Article> articles) => articles.Select(a => new HitText(a.Id, a.Live!.BodyHtml, a.Live.Byline));

    /// <summary>Those who reported each story, in the order of its byline. Asked by themselves: within the texts, SQLite would first gather the reporters of all stories.</summary>
    public static IQueryable<HitReporter> AsReporters(this IQueryable<Article> articles) => articles
        .SelectMany(a => a.Live!.Authors.Where(p => p.Role == AuthorRole.ReportedBy), (a, p) => new { a.Id, p.Position, p.Author.Name })
        .OrderBy(p => p.Position).Select(p => new HitReporter(p.Id, p.Name));
}
