using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Coverage;
using NewsSite.Data;

namespace NewsSite.Web.Operations;

/// <summary>
/// Tells readers of live stories that there is something new: one small question to the database every few seconds for all stories that are listened to,
/// and none while nobody listens. Only a number is told; the entries themselves are asked for like any page. So many can listen, and so many of one
/// network; whoever is turned away asks again from time to time.
/// </summary>
public sealed partial class CoverageStreams(IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime life, ILogger<CoverageStreams> log) : BackgroundService
{
    public const int MostListeners = 2000;
    public const int MostOfOnePlace = 40;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<Guid, Listener> listeners = new();
    private readonly SemaphoreSlim wanted = new(0);

    private sealed class Listener(int articleId, string? place, int told)
    {
        public int ArticleId { get; } = articleId;

        public string? Place { get; } = place;

        public int Told { get; set; } = told;

        // Whoever is slow misses what has been overtaken.
        public Channel<int> Channel { get; } = System.Threading.Channels.Channel.CreateBounded<int>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    }

    /// <summary>How many listen now.</summary>
    public int Listeners => listeners.Count;

    /// <summary>The number of changes of a story's coverage whenever it grows, until it ends or readers may not see it any more; null when too many listen.</summary>
    /// <param name="articleId">The story.</param>
    /// <param name="known">How many changes whoever listens knows of.</param>
    /// <param name="place">From where; see <see cref="SenderPlace"/>.</param>
    /// <param name="cancel">Whoever listened has left.</param>
    public IAsyncEnumerable<string>? Listen(int articleId, int known, string? place, CancellationToken cancel)
    {
        if (listeners.Count >= MostListeners || listeners.Values.Count(l => l.Place == place) >= MostOfOnePlace) return null;
        var (id, listener) = (Guid.NewGuid(), new Listener(articleId, place, known));
        listeners[id] = listener;
        wanted.Release();
        return FollowAsync(id, listener.Channel.Reader, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (listeners.IsEmpty) await wanted.WaitAsync(stoppingToken);
            try
            {
                await TellAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // A database that cannot be reached now can be in a while.
                Failed(log, error);
            }

            await Task.Delay(Every, clock, stoppingToken);
        }
    }

    private async Task TellAsync(CancellationToken cancel)
    {
        var all = listeners.Values.ToList();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var coverages = await db.LiveCoverages.Of(db.Articles.Published(clock.GetUtcNow()), [.. all.Select(l => l.ArticleId).Distinct()]).AsNoTracking()
            .ToDictionaryAsync(c => c.ArticleId, cancel);
        foreach (var listener in all)
        {
            var coverage = coverages.GetValueOrDefault(listener.ArticleId);
            if (coverage?.Changes > listener.Told) listener.Channel.Writer.TryWrite(listener.Told = coverage.Changes);
            if (coverage is not { IsOpen: true }) listener.Channel.Writer.TryComplete();
        }
    }

    private async IAsyncEnumerable<string> FollowAsync(Guid id, ChannelReader<int> reader, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, life.ApplicationStopping);
        try
        {
            while (await reader.WaitToReadAsync(either.Token))
            {
                while (reader.TryRead(out var changes)) yield return FormattableString.Invariant($"{changes}");
            }
        }
        finally
        {
            listeners.TryRemove(id, out _);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What is new in live stories could not be read; it is tried again")]
    private static partial void Failed(ILogger log, Exception error);
}
