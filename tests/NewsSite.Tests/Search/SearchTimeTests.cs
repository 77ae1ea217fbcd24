using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsSite.Data;
using NewsSite.Search;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Search;

/// <summary>No search goes on for ever.</summary>
public sealed class SearchTimeTests
{
    private const string Endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) AS Value FROM n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_without_end_is_stopped_in_the_midst_of_it_and_the_connection_works_on()
    {
        using var database = new TestDatabase();
        await using var db = database.Open();
        if (!db.Database.IsSqlite()) return;
        Assert.Null(await new SearchTime(TimeSpan.FromMilliseconds(1)).WithinAsync(db, _ => AskAsync(db), Cancel));
        Assert.Equal(0, await db.Articles.CountAsync(Cancel));
    }

    [Fact]
    public async Task It_is_stopped_too_when_nobody_waits_for_it_any_longer()
    {
        using var database = new TestDatabase();
        await using var db = database.Open();
        if (!db.Database.IsSqlite()) return;
        using var reader = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SearchTime(TimeSpan.FromHours(1)).WithinAsync(
            db,
            _ =>
            {
                reader.Cancel();
                return AskAsync(db);
            },
            reader.Token));
    }

    [Fact]
    public async Task An_error_that_is_no_stop_is_an_error()
    {
        using var database = new TestDatabase();
        await using var db = database.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => new SearchTime(TimeSpan.Zero).WithinAsync<string>(db, _ => throw new InvalidOperationException(), Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=newest")]
    public async Task A_search_that_takes_too_long_is_said_to_and_what_was_typed_stays(string more)
    {
        using var site = new TestSite();
        await site.ArrangeAsync(room => room.Published());
        using var hurried = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(new SearchTime(TimeSpan.Zero)))));
        var page = await hurried.CreateClient(new() { BaseAddress = new("https://localhost") }).OpenAsync($"/search?q=ferry&section=world{more}");
        Assert.Equal("This search took too long, so it was stopped. Look for fewer or rarer words, or choose days.", page.QuerySelector(".problems").Words());
        Assert.Equal(("ferry", "world"), (page.QuerySelector("#q")!.GetAttribute("value"), page.QuerySelector("select[name=section] option[selected]")!.GetAttribute("value")));
        Assert.Null(page.QuerySelector("#found"));
        Assert.Equal("[]", await hurried.CreateClient(new() { BaseAddress = new("https://localhost") }).GetStringAsync(new Uri("/search/suggest?q=ferry", UriKind.Relative), Cancel));
    }

    /// <summary>Without a token, so that only an interruption can end it.</summary>
    private static async Task<string> AskAsync(NewsDbContext db) => $"{(await db.Database.SqlQueryRaw<long>(Endless).ToListAsync(CancellationToken.None)).Count}";
}
