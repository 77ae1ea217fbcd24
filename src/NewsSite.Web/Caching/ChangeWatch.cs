using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Breaking;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Web.Languages;

namespace NewsSite.Web.Caching;

/// <summary>
/// Learns what changed, from this process and from others by the table of changes, and what appears at an hour by itself, and ends the pages that show it.
/// It looks when a page is asked for, so nothing runs while nobody reads, and no page is sent that an hour has passed by.
/// </summary>
internal sealed class ChangeWatch(PageShelf shelf, SectionLanguages languages, IServiceScopeFactory scopes, IOptions<CacheOptions> options, ILogger<ChangeWatch> log) : IDisposable
{
    /// <summary>Changes that were committed out of their order are still found among so many numbers.</summary>
    private const int Reread = 100;
    private const int MostHours = 500;

    /// <summary>How far ahead the hours are known; by then it has looked again.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim looking = new(1);
    private readonly HashSet<long> seen = [];
    private PriorityQueue<int?, DateTimeOffset> hours = new();
    private long? last;
    private bool areHoursKnown;
    private DateTimeOffset hoursKnownUntil;
    private long nextLook;

    /// <summary>Has the next request look, because this process has changed something.</summary>
    public void Nudge() => Volatile.Write(ref nextLook, 0);

    /// <summary>Whether it has looked so lately that no page can be out of date.</summary>
    public bool IsUpToDate(DateTimeOffset now) => Volatile.Read(ref nextLook) > now.UtcTicks;

    /// <summary>Ends what has changed up to this moment.</summary>
    public Task LookAsync(DateTimeOffset now, CancellationToken cancel) => IsUpToDate(now) ? Task.CompletedTask : LookOnceAsync(now, cancel);

    public void Dispose() => looking.Dispose();

    private async Task LookOnceAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await looking.WaitAsync(cancel);
        try
        {
            if (IsUpToDate(now)) return;

            // Before looking, so that what is committed meanwhile makes the next one look again.
            Volatile.Write(ref nextLook, (now + options.Value.LookEvery).UtcTicks);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            await ReadChangesAsync(db);
            if (!areHoursKnown || hoursKnownUntil < now + Ahead / 2) await ReadHoursAsync(db, now);
            await PassHoursAsync(db, now);
            if (hours.TryPeek(out _, out var next) && next.UtcTicks < Volatile.Read(ref nextLook)) Volatile.Write(ref nextLook, next.UtcTicks);
        }
        catch (Exception error) when (DatabaseErrors.IsFromDatabase(error))
        {
            // Nobody can have changed anything that we could show; the hours go on passing.
            log.LogWarning("The pages that are kept cannot be compared with the database: {Reason}", error.Message);
            while (hours.TryPeek(out _, out var at) && at <= now) { hours.Dequeue(); shelf.End([new(PageTagKind.Everything)]); }
            if (hoursKnownUntil <= now) shelf.End([new(PageTagKind.Everything)]);
        }
        finally
        {
            looking.Release();
        }
    }

    private async Task ReadChangesAsync(NewsDbContext db)
    {
        if (last is not { } from)
        {
            last = await db.PageChanges.MaxAsync(c => (long?)c.Id) ?? 0;
            seen.UnionWith(await db.PageChanges.After(last.Value - Reread).Select(c => c.Id).ToListAsync());
            return;
        }

        var changes = await db.PageChanges.AsNoTracking().After(from - Reread).ToListAsync();
        var tags = changes.Where(c => seen.Add(c.Id)).SelectMany(c => c.Read()).ToHashSet();
        if (changes.Count > PageChange.Kept / 2) tags = [new(PageTagKind.Everything)]; // some may be forgotten already
        if (tags.Count == 0) return;
        last = Math.Max(from, changes[^1].Id);
        seen.RemoveWhere(id => id < last - Reread * 2);
        if (tags.Contains(new(PageTagKind.Hours)) || tags.Contains(new(PageTagKind.Everything))) areHoursKnown = false;
        if (tags.Contains(new(PageTagKind.Everything))) languages.Forget();
        shelf.End(tags);
    }

    /// <summary>When stories appear, and when breaking news comes and goes, which is the entry without a number.</summary>
    private async Task ReadHoursAsync(NewsDbContext db, DateTimeOffset now)
    {
        var until = now + Ahead;
        PriorityQueue<int?, DateTimeOffset> read = new();
        var stories = await db.Articles.Scheduled(now).Select(a => new { a.Id, At = a.EmbargoedUntil > a.PublishAt ? a.EmbargoedUntil : a.PublishAt }).Take(MostHours).ToListAsync();
        foreach (var story in stories) read.Enqueue(story.Id, story.At!.Value);
        if (stories.Count == MostHours) until = stories[^1].At!.Value;
        foreach (var news in await db.BreakingNews.Unfinished(now).Select(b => new { b.StartsAt, b.EndsAt }).ToListAsync())
            foreach (var at in new[] { news.StartsAt, news.EndsAt }.Where(at => at > now)) read.Enqueue(null, at);
        (hours, hoursKnownUntil, areHoursKnown) = (Keeping(read, now), until, true);
    }

    /// <summary>What has come since the last look and has not been passed on yet stays.</summary>
    private PriorityQueue<int?, DateTimeOffset> Keeping(PriorityQueue<int?, DateTimeOffset> read, DateTimeOffset now)
    {
        read.EnqueueRange(hours.UnorderedItems.Where(h => h.Priority <= now));
        return read;
    }

    private async Task PassHoursAsync(NewsDbContext db, DateTimeOffset now)
    {
        while (hours.TryPeek(out var story, out var at) && at <= now)
        {
            shelf.End(story is { } id ? await StoryReach.OfAsync(db, id, CancellationToken.None) : [new(PageTagKind.Breaking)]);
            hours.Dequeue();
        }
    }
}
