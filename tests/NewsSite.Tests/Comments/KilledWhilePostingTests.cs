using Microsoft.EntityFrameworkCore;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Comments;

/// <summary>Readers post while the process is killed over and over; each sends again what was not acknowledged, as their browser would.</summary>
public sealed class KilledWhilePostingTests
{
    private const int Rounds = 20;
    private const int Readers = 4;

    [Fact]
    public async Task Every_acknowledged_comment_is_stored_exactly_once_through_twenty_kills()
    {
        var chance = new Random(20261123);
        await using var site = new KillableSite(("Comments:Flood:Burst", "100000"));
        await using (var db = site.OpenDatabase())
        {
            new Newsroom(db).Published(at: DateTimeOffset.UtcNow.AddHours(-1));
            await db.CommentSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.SlowAt, 0), TestContext.Current.CancellationToken);
        }

        var readers = Enumerable.Range(1, Readers).Select(n => new Reader(site.Address, n)).ToList();
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                await site.StartAsync();
                var left = new Countdown(chance.Next(1, 25));
                var posting = readers.ConvertAll(r => r.PostUntilTheLineDropsAsync(left));
                await left.Reached;
                await site.KillAsync();
                await Task.WhenAll(posting);
            }

            await site.StartAsync();
            foreach (var reader in readers) await reader.SendWhatIsLeftAsync();
        }
        finally
        {
            readers.ForEach(r => r.Dispose());
        }

        var acknowledged = readers.SelectMany(r => r.Acknowledged).ToList();
        Assert.True(acknowledged.Count > Rounds);
        await using var stored = site.OpenDatabase();
        var bodies = await stored.Comments.Select(c => c.Body).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(acknowledged.Order(StringComparer.Ordinal), bodies.Order(StringComparer.Ordinal));
        var tally = await stored.CommentTallies.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(bodies.Count, tally.Waiting + tally.Approved);
    }

    /// <summary>Tells when so many comments were acknowledged, whoever sent them.</summary>
    private sealed class Countdown(int left)
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left = left;

        public Task Reached => reached.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        public void Count()
        {
            if (Interlocked.Decrement(ref left) == 0) reached.SetResult();
        }
    }

    private sealed class Reader(Uri address, int number) : IDisposable
    {
        private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        private (string Words, Guid Command)? pending;
        private int written;

        public List<string> Acknowledged { get; } = [];

        public void Dispose() => http.Dispose();

        public async Task PostUntilTheLineDropsAsync(Countdown left)
        {
            while (await SendAsync()) left.Count();
        }

        public async Task SendWhatIsLeftAsync()
        {
            if (pending is not null) Assert.True(await SendAsync(), $"Reader {number} cannot send “{pending?.Words}”.");
        }

        /// <summary>Sends the comment that is pending, or a new one; false when nobody knows whether it arrived.</summary>
        private async Task<bool> SendAsync()
        {
            var (words, command) = pending ??= ($"Reader {number} has this to say for the {++written}. time.", Guid.NewGuid());
            try
            {
                using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Comment"] = words, ["Author"] = $"Reader {number}", ["Command"] = command.ToString("N") });
                using var answer = await http.PostAsync(new Uri("/comments/1", UriKind.Relative), form, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                return false;
            }

            Acknowledged.Add(words);
            pending = null;
            return true;
        }
    }
}
