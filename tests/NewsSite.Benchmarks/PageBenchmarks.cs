using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace NewsSite.Benchmarks;

/// <summary>What a reader's page costs from request to answer, without a network, on the sample newsroom in SQLite.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private readonly string folder = Directory.CreateTempSubdirectory("newssite-bench-").FullName;
    private WebApplicationFactory<Web.Controllers.FrontController> site = null!;
    private HttpClient reader = null!;

    [GlobalSetup]
    public void Open()
    {
        site = new WebApplicationFactory<Web.Controllers.FrontController>().WithWebHostBuilder(builder => builder
            .UseSolutionRelativeContentRoot("src/NewsSite.Web", "*.sln")
            .UseEnvironment("Development")
            .UseSetting("ConnectionStrings:NewsSite", $"Data Source={folder}/newssite.db")
            .UseSetting("Site:Media", $"{folder}/media")
            .UseSetting("Cache:Megabytes", "0")
            .UseSetting("Serilog:MinimumLevel", "Fatal"));
        reader = site.CreateClient();
    }

    [Benchmark(Baseline = true, Description = "article with 12 comments")]
    public Task<string> Article() => GetAsync("/world/1/massoud-in-tajikistan-seeks-support");

    [Benchmark(Description = "front page")]
    public Task<string> Front() => GetAsync("/");

    [Benchmark(Description = "section page")]
    public Task<string> Section() => GetAsync("/local");

    [Benchmark(Description = "health check, no database")]
    public Task<string> Live() => GetAsync("/status/live");

    [GlobalCleanup]
    public void Close()
    {
        reader.Dispose();
        site.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Task<string> GetAsync(string address) => reader.GetStringAsync(new Uri(address, UriKind.Relative));
}
