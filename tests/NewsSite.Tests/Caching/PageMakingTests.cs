using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Articles;
using NewsSite.Publishing;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Caching;

/// <summary>What happens while a page is being made; a gate holds it between its data and its view.</summary>
public sealed class PageMakingTests : IDisposable
{
    private const int Waiting = 200;
    private static readonly Uri World = new("/world", UriKind.Relative);
    private readonly TestSite site = new();
    private readonly Gate gate = new();
    private readonly WebApplicationFactory<Program> gated;

    public PageMakingTests() => gated = site.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(gate))));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_for_which_many_wait_is_made_once()
    {
        await site.ArrangeAsync(room => room.Published());
        var asked = Enumerable.Range(0, Waiting).Select(_ => Reader().GetStringAsync(World, Cancel)).ToList();
        await gate.Reached;
        gate.Open();
        var pages = await Task.WhenAll(asked);
        Assert.Single(pages.Distinct());
        Assert.Equal(1, gate.Made);
    }

    [Fact]
    public async Task A_page_that_was_overtaken_while_it_was_made_is_not_kept_and_not_given_to_who_came_later()
    {
        var id = await site.ArrangeAsync(room => room.Published().Id);
        var before = Reader().GetStringAsync(World, Cancel);
        await gate.Reached;
        await using (var db = site.OpenDatabase())
        {
            var article = await db.Articles.WithBothStories().SingleAsync(a => a.Id == id, Cancel);
            article.Working.Headline = "Ferry services resume at last";
            article.PublishEdit(ChangeKind.Minor, "", await db.Users.FirstAsync(Cancel), FakeClock.Noon);
            await db.SaveChangesAsync(Cancel);
        }

        var after = Reader().GetStringAsync(World, Cancel);
        gate.Open();
        await before;
        Assert.Contains("at last", await after, StringComparison.Ordinal);
        Assert.Contains("at last", await Reader().GetStringAsync(World, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_leaves_while_a_page_is_made_leaves_nobody_waiting()
    {
        await site.ArrangeAsync(room => room.Published());
        using var leaving = new CancellationTokenSource();
        var first = Reader().GetStringAsync(World, leaving.Token);
        await gate.Reached;
        var second = Reader().GetStringAsync(World, Cancel);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.Open();
        Assert.Contains("Ferry services resume", await second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_fails_is_not_kept_and_the_next_reader_gets_it()
    {
        await site.ArrangeAsync(room => room.Published());
        gate.Open();
        gate.Fails = true;
        using var failed = await Reader().GetAsync(World, Cancel);
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, failed.StatusCode);
        gate.Fails = false;
        Assert.Contains("Ferry services resume", await Reader().GetStringAsync(World, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_is_bounded_and_what_nobody_asks_for_goes_first()
    {
        await site.ArrangeAsync(room => room.Published());
        using var small = site.Restarted(new(site.Settings) { ["Cache:Megabytes"] = "1" });
        var made = new MadePages();
        using var watched = made.Watch(small);
        var reader = watched.Reader();
        await reader.TextAsync("/world/1/ferry-services-resume?from=1");
        for (var i = 2; i < 300; i++)
        {
            await reader.TextAsync("/");
            await reader.TextAsync($"/world/1/ferry-services-resume?from={i}");
        }

        made.Since();
        foreach (var address in new[] { "/", "/world/1/ferry-services-resume?from=299", "/world/1/ferry-services-resume?from=1" }) await reader.TextAsync(address);
        Assert.Equal(["/world/1/ferry-services-resume?from=1"], made.Since());
    }

    public void Dispose()
    {
        gated.Dispose();
        site.Dispose();
    }

    private HttpClient Reader() => gated.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });

    private sealed class Gate : IAsyncResultFilter
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously), open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int made;

        public Task Reached => reached.Task;

        public int Made => made;

        public bool Fails { get; set; }

        public void Open() => open.TrySetResult();

        public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            // Error pages pass.
            if (context.HttpContext.Request.Path != World.OriginalString)
            {
                await next();
                return;
            }

            Interlocked.Increment(ref made);
            reached.TrySetResult();
            await open.Task.WaitAsync(context.HttpContext.RequestAborted);
            if (Fails) throw new InvalidOperationException("The view fails.");
            await next();
        }
    }
}
