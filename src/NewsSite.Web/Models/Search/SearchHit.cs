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
        return [.. ids.Where(id => teasers.ContainsKey(id) && texts.ContainsKey(id)).Select(id => Of(teasers[id], texts[id], query))];
    }

    private static SearchHit Of(Teaser teaser, HitText text, SearchQuery query) => new(
        teaser, text.Byline is { Length: > 0 } byline ? byline : string.Join(", ", text.Authors), Search.Excerpt.Whole(teaser.Headline, query), ExcerptOf(teaser, text, query));

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
public sealed record HitText(int Id, string BodyHtml, string? Byline, IReadOnlyList<string> Authors);

public static class SearchHitQueries
{
    public static IQueryable<HitText> AsHitTexts(this IQueryable<Article> articles) => articles.Select(a => new HitText(
        a.Id, a.Live!.BodyHtml, a.Live.Byline, a.Live.Authors.Where(p => p.Role == AuthorRole.ReportedBy).OrderBy(p => p.Position).Select(p => p.Author.Name).ToList()));
}
