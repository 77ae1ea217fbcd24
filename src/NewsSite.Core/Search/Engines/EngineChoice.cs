using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Search.Engines;

/// <summary>Which engine searches: that of SQLite, that of SQL Server, or none where the server lacks it, which may change while the site runs.</summary>
public sealed class EngineChoice(TimeProvider clock)
{
    private static readonly TimeSpan AskedEvery = TimeSpan.FromMinutes(1);
    private static readonly FtsSearch Fts = new();
    private static readonly FullTextSearch FullText = new();
    private static readonly PlainSearch Plain = new();

    private sealed record Answer(IArticleSearch Engine, DateTimeOffset At);

    private Answer? last;

    public async ValueTask<IArticleSearch> ForAsync(NewsDbContext db, CancellationToken cancel)
    {
        if (db.Database.IsSqlite()) return Fts;
        var now = clock.GetUtcNow();
        if (last is { } answer && now - answer.At < AskedEvery) return answer.Engine;
        IArticleSearch engine = await FullTextIndex.ExistsAsync(db, cancel) ? FullText : Plain;
        last = new(engine, now);
        return engine;
    }
}
