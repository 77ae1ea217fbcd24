using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Front;

namespace NewsSite.Web.Models;

/// <summary>The front page: one story leads, four follow it, the rest stand by top-level section; no story twice.</summary>
public sealed record FrontPage(Teaser? Lead, IReadOnlyList<Teaser> Second, IReadOnlyList<FrontPage.Strip> Strips)
{
    private const int Stories = 36;
    private const int SecondStories = 4;
    private const int StripStories = 3;

    /// <summary>For staff: which hour the page shows, what was typed as that hour, and what is wrong with it.</summary>
    public sealed record Hour(DateTimeOffset At, string? Typed, string? Problem, string Zone);

    /// <summary>Set when this is not the page of this moment.</summary>
    public Hour? Rehearsal { get; init; }

    /// <summary>The latest stories of one section and of those below it.</summary>
    public sealed record Strip(string Name, string Slug, IReadOnlyList<Teaser> Stories);

    public static async Task<FrontPage> LoadAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var pinned = await db.FrontPins.InForce(now).Select(p => p.ArticleId).Take(1).ToListAsync(cancel);
        var latest = await db.Articles.Published(now).PinnedFirst(pinned.FirstOrDefault()).AsTeasers().Take(Stories).ToListAsync(cancel);
        var rest = latest.Skip(1 + SecondStories);
        return new(
            latest.FirstOrDefault(),
            [.. latest.Skip(1).Take(SecondStories)],
            [.. rest.GroupBy(t => t.Strip).Select(s => new Strip(s.Key.Name, s.Key.Slug, [.. s.Take(StripStories)]))]);
    }
}
