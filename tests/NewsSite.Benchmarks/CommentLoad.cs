using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;

namespace NewsSite.Benchmarks;

/// <summary>
/// Fifty people send two hundred comments a second to one story for half a minute while somebody reads it, over real connections to a site that runs by itself.
/// Afterwards the database is asked whether each acknowledged comment is in the queue once.
/// </summary>
internal sealed class CommentLoad(Uri site, string story, int articleId, string database) : IDisposable
{
    public const string Command = "comment-load";

    private const int Senders = 50;
    private const int PerSecond = 200;
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan IdleLasts = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMilliseconds(25);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = Senders + 2 }) { BaseAddress = site };
    private readonly ConcurrentDictionary<string, int> acknowledged = [];
    private readonly ConcurrentDictionary<HttpStatusCode, int> refused = [];

    public void Dispose() => http.Dispose();

    public async Task<bool> RunAsync()
    {
        await ReadAsync(TimeSpan.FromSeconds(3));
        await SendAsync(TimeSpan.FromSeconds(2), "warming up");
        acknowledged.Clear();

        var idle = await ReadAsync(IdleLasts);
        var reading = ReadAsync(Lasts);
        var sending = await SendAsync(Lasts, "measured");
        var busy = await reading;
        var (stored, waiting, twice) = Stored();
        var lost = acknowledged.Keys.Count(words => !stored.Contains(words));

        Print($"sent {sending.Count}, acknowledged {acknowledged.Count}, refused {string.Join(", ", refused.Select(r => $"{r.Value} with {(int)r.Key}").DefaultIfEmpty("none"))}");
        Print($"lost {lost}, doubled {twice}, not in the queue {acknowledged.Count - waiting}");
        Print($"a comment: median {Part(sending, .5):0.0} ms, p99 {Part(sending, .99):0.0} ms");
        Print($"a reader of the story: p99 idle {Part(idle, .99):0.0} ms, under load {Part(busy, .99):0.0} ms, ratio {Part(busy, .99) / Part(idle, .99):0.00}");
        return lost == 0 && twice == 0 && waiting == acknowledged.Count && acknowledged.Count == sending.Count;
    }

    private async Task<List<double>> ReadAsync(TimeSpan lasts)
    {
        List<double> taken = [];
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < lasts;)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync(new Uri(story, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(BetweenReads);
        }

        return taken;
    }

    /// <summary>Every sender keeps to a timetable: one who waited for an answer sends the next comment at once.</summary>
    private async Task<List<double>> SendAsync(TimeSpan lasts, string run)
    {
        var clock = Stopwatch.StartNew();
        var between = TimeSpan.FromSeconds((double)Senders / PerSecond);
        var all = await Task.WhenAll(Enumerable.Range(0, Senders).Select(async sender =>
        {
            List<double> taken = [];
            var due = between * sender / Senders;
            for (var number = 0; due < lasts; number++, due += between)
            {
                if (due > clock.Elapsed) await Task.Delay(due - clock.Elapsed);
                var began = Stopwatch.GetTimestamp();
                var words = $"{run}: sender {sender} says this for the {number}. time.";
                using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Comment"] = words, ["Author"] = $"Sender {sender}", ["Email"] = $"sender{sender}@example.org", ["Command"] = Guid.NewGuid().ToString("N") });
                using var answer = await http.PostAsync(new Uri($"/comments/{articleId}", UriKind.Relative), form);
                if (answer.StatusCode == HttpStatusCode.Redirect) acknowledged.TryAdd(words, 0);
                else refused.AddOrUpdate(answer.StatusCode, 1, (_, n) => n + 1);
                taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return taken;
        }));
        return [.. all.SelectMany(t => t)];
    }

    private (HashSet<string> Words, int Waiting, int Twice) Stored()
    {
        using var db = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = "SELECT Body, State FROM Comments WHERE Body LIKE 'measured: sender %'";
        using var rows = command.ExecuteReader();
        HashSet<string> words = [];
        var (waiting, twice) = (0, 0);
        while (rows.Read())
        {
            if (!words.Add(rows.GetString(0))) twice++;
            if (rows.GetString(1) == "Waiting") waiting++;
        }

        return (words, waiting, twice);
    }

    private static double Part(List<double> taken, double part) => taken.Order().ElementAt((int)Math.Min(taken.Count - 1, taken.Count * part));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
