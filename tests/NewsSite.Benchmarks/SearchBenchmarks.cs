using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Mvc.Testing;

namespace NewsSite.Benchmarks;

/// <summary>What a reader's search costs with 200,000 stories in SQLite, from request to answer without a network.</summary>
[MedianColumn]
public class SearchBenchmarks
{
    private static readonly Lazy<(WebApplicationFactory<Web.Controllers.FrontController> Site, HttpClient Editor)> Large = new(() => LargeSite.Open(db =>
    {
        new LargeNewsroom(db).Fill();
        new LargeArchive(db).Fill();
    }));

    private HttpClient reader = null!;

    [GlobalSetup]
    public void Prepare() => reader = Large.Value.Site.CreateClient();

    [Benchmark(Baseline = true, Description = "a rare word")]
    public Task<string> Rare() => SearchAsync(LargeArchive.Word(90_000));

    [Benchmark(Description = "a word that most stories have")]
    public Task<string> Common() => SearchAsync(LargeArchive.Word(1));

    [Benchmark(Description = "the same, newest first")]
    public Task<string> Newest() => SearchAsync($"{LargeArchive.Word(1)}&sort=newest");

    [Benchmark(Description = "a common and a rare word")]
    public Task<string> Both() => SearchAsync($"{LargeArchive.Word(2)}+{LargeArchive.Word(50_000)}");

    [Benchmark(Description = "a phrase of two common words")]
    public Task<string> Phrase() => SearchAsync($"%22{LargeArchive.Word(2)}+{LargeArchive.Word(3)}%22");

    [Benchmark(Description = "a common word without another")]
    public Task<string> Without() => SearchAsync($"{LargeArchive.Word(2)}+-{LargeArchive.Word(1)}");

    [Benchmark(Description = "a beginning of three letters")]
    public Task<string> Beginning() => SearchAsync($"{LargeArchive.Word(10)[..3]}*");

    [Benchmark(Description = "a beginning of five letters")]
    public Task<string> LongBeginning() => SearchAsync($"{LargeArchive.Word(10)[..5]}*");

    [Benchmark(Description = "a common word in one section")]
    public Task<string> Section() => SearchAsync($"{LargeArchive.Word(1)}&section=science");

    [Benchmark(Description = "a common word in one month")]
    public Task<string> Month() => SearchAsync($"{LargeArchive.Word(1)}&from=2022-05-01&until=2022-05-31");

    [Benchmark(Description = "a common word by an author who wrote none of these")]
    public Task<string> Author() => SearchAsync($"{LargeArchive.Word(1)}&author=Mirela+Castan");

    [Benchmark(Description = "no story, and nothing like it")]
    public Task<string> Nothing() => SearchAsync("zzyzzyxx");

    [Benchmark(Description = "no story, but one letter away")]
    public Task<string> DidYouMean() => SearchAsync($"{LargeArchive.Word(500)[..^1]}x");

    [Benchmark(Description = "suggestions for three letters")]
    public Task<string> Suggestions() => reader.GetStringAsync(new Uri($"/search/suggest?q={LargeArchive.Word(700)[..3]}", UriKind.Relative));

    private Task<string> SearchAsync(string query) => reader.GetStringAsync(new Uri($"/search?q={query}", UriKind.Relative));
}
