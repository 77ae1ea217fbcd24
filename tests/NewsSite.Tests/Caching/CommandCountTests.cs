using System.Data.Common;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Data;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Caching;

/// <summary>How often the making of a page asks the database, once what stands around every page is known.</summary>
public sealed class CommandCountTests : IDisposable
{
    private readonly TestSite site = new() { Settings = new() { ["Cache:LookEvery"] = "00:01:00" } };

    [Theory]
    [InlineData("/", 4)]
    [InlineData("/world", 3)]
    [InlineData("/world/1/ferry-services-resume", 6)]
    public async Task A_page_asks_for_little_and_never_once_for_each_thing_on_it(string address, int commands)
    {
        await site.ArrangeAsync(async room =>
        {
            var article = room.Published();
            for (var i = 0; i < 20; i++) await room.CommentAsync(article, $"Said {i}.");
            for (var i = 0; i < 5; i++) room.Published($"Another story {i}", FakeClock.Noon.AddHours(-2 - i));
            return true;
        });
        var counter = new Counter();
        using var counted = site.WithWebHostBuilder(host => host.ConfigureTestServices(services => services
            .ConfigureDbContext<SqliteNewsDbContext>(options => options.AddInterceptors(counter)).ConfigureDbContext<NewsDbContext>(options => options.AddInterceptors(counter))));
        foreach (var around in new[] { "/most-read", "/world/2/another-story-0" }) await counted.Reader().TextAsync(around);
        counter.Count = 0;
        await counted.Reader().TextAsync(address);
        Assert.Equal(commands, counter.Count);

        // For a reader with a session it is made again, out of what is the same for all.
        foreach (var known in new[] { commands, 0 })
        {
            counter.Count = 0;
            using var answer = await counted.Reader().AskAsync(address, cookie: "newssite-reader=of-somebody");
            Assert.Equal((true, known), (answer.IsSuccessStatusCode, counter.Count));
        }
    }

    public void Dispose() => site.Dispose();

    private sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return new(result);
        }
    }
}
