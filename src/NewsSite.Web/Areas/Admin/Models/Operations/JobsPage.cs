using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Search;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the site does by itself, and what readers should have by now and have not.</summary>
/// <param name="Jobs">The jobs of this process.</param>
/// <param name="Now">The time of the page.</param>
/// <param name="Late">How many stories are late; should be none.</param>
/// <param name="Next">When the next story is due.</param>
/// <param name="Searched">How many of the latest stories the search looks at; none where it looks at all.</param>
/// <param name="Marks">What is still known of the places that readers wrote from.</param>
public sealed record JobsPage(IReadOnlyList<Job> Jobs, DateTimeOffset Now, int Late, DateTimeOffset? Next, int? Searched, IReadOnlyList<KeptMarks> Marks)
{
    public static async Task<JobsPage> LoadAsync(NewsDbContext db, IEnumerable<Job> jobs, IArticleSearch engine, DateTimeOffset now, CancellationToken cancel) => new(
        [.. jobs], now, await db.Articles.Late(now).CountAsync(cancel), (await db.Articles.Scheduled(now).AsDeskArticles().FirstOrDefaultAsync(cancel))?.DueAt, engine.Reach,
        await KeptMarks.LoadAsync(db, now, cancel));

    /// <summary>How a length of time is said, such as <c>6 h</c>, <c>5 s</c> or <c>12 ms</c>.</summary>
    public static string Words(TimeSpan time) => time switch
    {
        { TotalHours: >= 1 } => $"{time.TotalHours:0.#} h",
        { TotalMinutes: >= 1 } => $"{time.TotalMinutes:0.#} min",
        { TotalSeconds: >= 1 } => $"{time.TotalSeconds:0.#} s",
        _ => $"{time.TotalMilliseconds:0} ms",
    };
}
