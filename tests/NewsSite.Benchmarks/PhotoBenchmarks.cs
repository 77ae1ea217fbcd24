using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Mvc.Testing;

namespace NewsSite.Benchmarks;

/// <summary>What the photo library costs with 200,000 photos and as many stories in SQLite, from request to answer without a network; an editor is signed in.</summary>
[MedianColumn]
public class PhotoBenchmarks
{
    private static readonly Lazy<(WebApplicationFactory<Web.Controllers.FrontController> Site, HttpClient Editor)> Desk = new(() => LargeSite.Open(db => new LargeLibrary(db).Fill()));
    private HttpClient editor = null!;

    [GlobalSetup]
    public void Prepare() => editor = Desk.Value.Editor;

    [Benchmark(Baseline = true, Description = "photo library")]
    public Task<string> All() => ListAsync("");

    [Benchmark(Description = "photo library, page in the middle")]
    public Task<string> Deep() => ListAsync($"before={LargeLibrary.FirstId + LargeLibrary.Photos / 2}");

    [Benchmark(Description = "photo library, an agency with tens of thousands")]
    public Task<string> Agency() => ListAsync("agency=EPA");

    [Benchmark(Description = "photo library, an agency with none")]
    public Task<string> NoAgency() => ListAsync("agency=Nobody");

    [Benchmark(Description = "photo library, may be used")]
    public Task<string> May() => ListAsync("verdict=May");

    [Benchmark(Description = "photo library, must not be used")]
    public Task<string> MustNot() => ListAsync("verdict=MustNot");

    [Benchmark(Description = "photo library, a ground with none")]
    public Task<string> NoGround() => ListAsync("ground=Screengrab");

    [Benchmark(Description = "photo library, taken in days long ago")]
    public Task<string> Days() => ListAsync("date=Taken&from=2000-01-01&until=2000-12-31");

    [Benchmark(Description = "photo library, unused")]
    public Task<string> Unused() => ListAsync("unused=yes");

    [Benchmark(Description = "photo library, unused and a ground with none")]
    public Task<string> NoneUnused() => ListAsync("unused=yes&ground=Agency&date=Taken&until=2000-12-31");

    [Benchmark(Description = "photo library, ends in 7 days")]
    public Task<string> Ending() => ListAsync("ends=7");

    [Benchmark(Description = "photo library, ends in 30 days, must not be used")]
    public Task<string> EndingForbidden() => ListAsync("ends=30&verdict=MustNot");

    [Benchmark(Description = "photo library, word that few have")]
    public Task<string> Word() => ListAsync($"q={LargeNewsroom.Words[7]}");

    [Benchmark(Description = "photo library, word that all have")]
    public Task<string> CommonWord() => ListAsync("q=courier");

    [Benchmark(Description = "photo library, one letter and a word that all have, an agency with none")]
    public Task<string> CommonWords() => ListAsync("q=c+courier&agency=Nobody");

    [Benchmark(Description = "photo library, a photo beside it")]
    public Task<string> Panel() => ListAsync($"show={LargeLibrary.FirstId}");

    [Benchmark(Description = "photo page, used in 300 stories")]
    public Task<string> Used() => GetAsync($"/admin/photos/{LargeLibrary.FirstId}");

    [Benchmark(Description = "photo page, used in one story")]
    public Task<string> UsedOnce() => GetAsync($"/admin/photos/{LargeLibrary.FirstId + 1}");

    private Task<string> ListAsync(string query) => GetAsync($"/admin/photos?{query}");

    private Task<string> GetAsync(string address) => editor.GetStringAsync(new Uri(address, UriKind.Relative));
}
