using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NewsSite.Data;
using NewsSite.Web.Areas.Admin.Models;

namespace NewsSite.Web.Operations;

/// <summary>
/// Reads how much there is to do once every few seconds, for all who listen together, and tells them what has changed. Nobody listening, nothing is
/// read. So many can listen and no more; whoever is turned away asks for the same by polling.
/// </summary>
public sealed partial class LiveCounts(IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime life, ILogger<LiveCounts> log) : BackgroundService
{
    public const int MostListeners = 200;
    public const int MostOfOne = 5;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<Guid, (int AccountId, Channel<WorkBySection> Channel)> listeners = new();
    private readonly SemaphoreSlim reading = new(1);
    private readonly SemaphoreSlim wanted = new(0);
    private WorkBySection? last;
    private long lastAt;

    /// <summary>How many listen now.</summary>
    public int Listeners => listeners.Count;

    /// <summary>What there is to do, not older than a listener would know it.</summary>
    public async Task<WorkBySection> NowAsync(CancellationToken cancel)
    {
        if (last is { } known && clock.GetElapsedTime(lastAt) < Every) return known;
        await reading.WaitAsync(cancel);
        try
        {
            if (last is { } newer && clock.GetElapsedTime(lastAt) < Every) return newer;
            await using var scope = scopes.CreateAsyncScope();
            last = await WorkCounts.LoadAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), clock.GetUtcNow(), cancel);
            lastAt = clock.GetTimestamp();
            return last;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>What there is to do, now and whenever it changes, until whoever listens or the site stops; null when too many listen.</summary>
    public IAsyncEnumerable<WorkBySection>? Listen(int accountId, CancellationToken cancel)
    {
        if (listeners.Count >= MostListeners || listeners.Values.Count(l => l.AccountId == accountId) >= MostOfOne) return null;
        var id = Guid.NewGuid();

        // Whoever is slow misses what has been overtaken.
        var channel = Channel.CreateBounded<WorkBySection>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[id] = (accountId, channel);
        wanted.Release();
        return FollowAsync(id, channel.Reader, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        WorkBySection? told = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (listeners.IsEmpty) await wanted.WaitAsync(stoppingToken);
            try
            {
                var now = await NowAsync(stoppingToken);
                if (told is null || !IsSame(told, now)) Tell(told = now);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // A database that cannot be reached now can be in a while.
                Failed(log, error);
            }

            await Task.Delay(Every, clock, stoppingToken);
        }
    }

    private void Tell(WorkBySection now)
    {
        foreach (var (_, channel) in listeners.Values) channel.Writer.TryWrite(now);
    }

    private async IAsyncEnumerable<WorkBySection> FollowAsync(Guid id, ChannelReader<WorkBySection> reader, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, life.ApplicationStopping);
        try
        {
            yield return await NowAsync(either.Token);
            while (await reader.WaitToReadAsync(either.Token))
            {
                while (reader.TryRead(out var work)) yield return work;
            }
        }
        finally
        {
            listeners.TryRemove(id, out _);
        }
    }

    private static bool IsSame(WorkBySection one, WorkBySection other) => one.Lines.ToHashSet().SetEquals(other.Lines) && one.Claims.ToHashSet().SetEquals(other.Claims);

    [LoggerMessage(LogLevel.Warning, "How many comments wait could not be read; it is tried again")]
    private static partial void Failed(ILogger log, Exception error);
}
