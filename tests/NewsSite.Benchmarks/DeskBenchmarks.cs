using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Mvc.Testing;
using NewsSite.Web.Models;

namespace NewsSite.Benchmarks;

/// <summary>What the desk costs with 200,000 stories in SQLite, from request to answer without a network; an editor is signed in.</summary>
[MedianColumn]
public class DeskBenchmarks
{
    private static readonly Lazy<(WebApplicationFactory<Web.Controllers.FrontController> Site, HttpClient Editor)> Desk = new(() => LargeSite.Open(db => new LargeNewsroom(db).Fill()));
    private static readonly string Body = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => i % 12 == 11 ? "words.\n\n" : "word"));
    private static readonly Guid Window = Guid.NewGuid();
    private static long sequence;
    private static long seen;
    private HttpClient editor = null!;

    [GlobalSetup]
    public void Prepare() => editor = Desk.Value.Editor;

    [Benchmark(Baseline = true, Description = "article list")]
    public Task<string> All() => ListAsync("");

    [Benchmark(Description = "article list, page in the middle")]
    public Task<string> Deep() => ListAsync($"before={new PageKey(LargeNewsroom.TouchedAt(LargeNewsroom.Stories / 2), LargeNewsroom.FirstId)}");

    [Benchmark(Description = "article list, in review")]
    public Task<string> InReview() => ListAsync("state=InReview");

    [Benchmark(Description = "article list, edited since (none)")]
    public Task<string> EditedSince() => ListAsync("state=EditedSince&q=zzzz");

    [Benchmark(Description = "article list, section with those below it")]
    public Task<string> Section() => ListAsync("section=world");

    [Benchmark(Description = "article list, author with thousands")]
    public Task<string> Author() => ListAsync("author=mirela-castan");

    [Benchmark(Description = "article list, owner with thousands")]
    public Task<string> Owner() => ListAsync("owner=130");

    [Benchmark(Description = "article list, days of publication")]
    public Task<string> Days() => ListAsync($"date=Published&from=2000-01-01&until={DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    [Benchmark(Description = "article list, word that few have")]
    public Task<string> Word() => ListAsync("q=massoud");

    [Benchmark(Description = "article list, words that none has")]
    public Task<string> NoWord() => ListAsync("q=zzzz+qqqq");

    [Benchmark(Description = "article list, six filters that none fits")]
    public Task<string> Everything() => ListAsync("q=zzzz&state=Published&section=world&author=mirela-castan&date=Created&from=2000-01-01");

    [Benchmark(Description = "first page of the desk")]
    public Task<string> First() => GetAsync("/admin");

    [Benchmark(Description = "calendar of a month")]
    public Task<string> Month() => GetAsync("/admin/calendar");

    [Benchmark(Description = "front page desk")]
    public Task<string> Front() => GetAsync("/admin/front");

    [Benchmark(Description = "sections")]
    public Task<string> Sections() => GetAsync("/admin/sections");

    [Benchmark(Description = "tags")]
    public Task<string> Tags() => GetAsync("/admin/tags");

    [Benchmark(Description = "authors")]
    public Task<string> Authors() => GetAsync("/admin/authors");

    [Benchmark(Description = "a story's form")]
    public Task<string> Form() => GetAsync("/admin/articles/2000");

    [Benchmark(Description = "autosave of 10,000 words")]
    public async Task<bool> Autosave()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["ArticleId"] = "1000", ["Version"] = "2", ["Window"] = Window.ToString(), ["Sequence"] = (++sequence).ToString(CultureInfo.InvariantCulture), ["Seen"] = seen.ToString(CultureInfo.InvariantCulture),
            ["Headline"] = "Ferry services resume", ["Language"] = "en", ["Body"] = $"{Body}{sequence}",
        });
        using var answer = await editor.PostAsync(new Uri("/admin/journal", UriKind.Relative), form);
        var kept = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("kept").GetBoolean();
        if (!kept) throw new InvalidOperationException("The journal did not keep what was sent.");
        seen = sequence;
        return kept;
    }

    private Task<string> ListAsync(string query) => GetAsync($"/admin/articles?{query}");

    private Task<string> GetAsync(string address) => editor.GetStringAsync(new Uri(address, UriKind.Relative));
}
