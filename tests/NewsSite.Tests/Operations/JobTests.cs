using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Tests.Site;
using NewsSite.Web.Operations;

namespace NewsSite.Tests.Operations;

/// <summary>What the site does by itself, as its page and its health tell it.</summary>
public sealed class JobTests : IDisposable
{
    private readonly SiteWithAJob site = new();

    [Fact]
    public async Task The_page_says_when_each_job_ran_last_and_what_it_did()
    {
        site.Job.Done(3);
        await site.Job.RunNowAsync();
        await site.Job.RunNowAsync();
        var administrator = await site.StaffAsync(Roles.Administrator);
        var page = await administrator.OpenAsync("/admin/jobs");
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("td").Words() == "Feed the cat");
        Assert.Equal("every 10 min", row.Children[1].Words());
        Assert.Equal("22 November 2026, 12:00 UTC", row.Children[2].Words());
        Assert.Equal("bowls: 3, 6 since the start", row.Children[4].Words());
        Assert.Equal("In order", row.Children[5].Words());
        foreach (var name in (string[])["Store what was read", "Forget where comments came from"]) Assert.Contains(name, page.QuerySelector("table").Words(), StringComparison.Ordinal);
        Assert.NotNull((await administrator.OpenAsync("/admin")).QuerySelector("footer a[href='/admin/jobs']"));
        Assert.Equal("Healthy", await HealthAsync());
    }

    [Fact]
    public async Task The_page_proves_that_where_readers_wrote_from_is_forgotten_after_thirty_days()
    {
        await site.ArrangeAsync(async room =>
        {
            var article = room.Published();
            await room.CommentAsync(article);
            await room.CommentAsync(article);
        });
        await using var db = site.OpenDatabase();
        await db.Comments.ExecuteUpdateAsync(c => c.SetProperty(x => x.SenderMark, x => "mark"), TestContext.Current.CancellationToken);
        await db.Comments.Where(c => c.Id == 1).ExecuteUpdateAsync(c => c.SetProperty(x => x.CreatedAt, FakeClock.Noon.AddDays(-31)), TestContext.Current.CancellationToken);
        var administrator = await site.StaffAsync(Roles.Administrator);
        Assert.Equal("Comments 2 1 22 October 2026, 12:00", await ProofAsync());
        await SenderMarks.ForgetAsync(db, FakeClock.Noon, TestContext.Current.CancellationToken);
        Assert.StartsWith("Comments 1 0", await ProofAsync(), StringComparison.Ordinal);

        async Task<string> ProofAsync() => string.Join(' ', (await administrator.OpenAsync("/admin/jobs")).QuerySelector("#marks tbody tr")!.Children.Select(c => c.Words()));
    }

    [Fact]
    public async Task A_job_that_fails_is_told_on_its_page_and_turns_the_health_amber_until_it_works_again()
    {
        site.Job.Fail("The cat is away.");
        await site.Job.RunNowAsync();
        var administrator = await site.StaffAsync(Roles.Administrator);
        Assert.Contains("Failed: The cat is away.", (await administrator.OpenAsync("/admin/jobs")).QuerySelector("table").Words(), StringComparison.Ordinal);
        Assert.Equal("Degraded", await HealthAsync());
        site.Job.Done(1);
        await site.Job.RunNowAsync();
        Assert.Equal("Healthy", await HealthAsync());
    }

    [Fact]
    public async Task A_job_that_has_not_run_for_three_of_its_times_is_said_to_hang()
    {
        Assert.Equal("Healthy", await HealthAsync());
        Assert.False(site.Job.Hangs(FakeClock.Noon.AddMinutes(31)));
        Assert.True(site.Job.Hangs(FakeClock.Noon.AddMinutes(32)));
        site.Clock.Now += TimeSpan.FromMinutes(32);
        Assert.Equal("Degraded", await HealthAsync());
        Assert.Contains("Hangs", (await (await site.StaffAsync(Roles.Administrator)).OpenAsync("/admin/jobs")).QuerySelector("table").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_is_off_never_hangs()
    {
        var job = site.Services.GetServices<IHostedService>().OfType<Job>().Single(j => j.Name == "Make renditions");
        Assert.False(job.IsOn);
        Assert.False(job.Hangs(FakeClock.Noon.AddDays(1)));
        var page = await (await site.StaffAsync(Roles.Administrator)).OpenAsync("/admin/jobs");
        Assert.Equal("Off", page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("td").Words() == "Make renditions").Children[5].Words());
    }

    [Fact]
    public async Task A_story_that_is_late_turns_the_health_amber_and_a_scheduled_one_is_named_by_its_hour()
    {
        await site.ArrangeAsync(room =>
        {
            room.Draft().Publish(FakeClock.Noon.AddHours(1), room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        var administrator = await site.StaffAsync(Roles.Administrator);
        Assert.Contains("Nothing is late. The next story is out at 22 November 2026, 13:00 UTC.", (await administrator.OpenAsync("/admin/jobs")).QuerySelector("main").Words(), StringComparison.Ordinal);
        await using (var db = site.OpenDatabase())
        {
            var article = (await db.Articles.FindAsync([1], TestContext.Current.CancellationToken))!;
            db.Entry(article).Property(a => a.EmbargoedUntil).CurrentValue = FakeClock.Noon.AddHours(3);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("Healthy", await HealthAsync());
        site.Clock.Now += TimeSpan.FromHours(2);
        await site.Job.RunNowAsync();
        Assert.Contains("One story is late", (await administrator.OpenAsync("/admin/jobs")).QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("Degraded", await HealthAsync());
    }

    public void Dispose() => site.Dispose();

    private async Task<string> HealthAsync() => (await site.Reader().OpenAsync("/status/ready")).Body.Words();

    /// <summary>A site with one job more, that runs when a test says so; the jobs that keep a clock of their own are not started.</summary>
    private sealed class SiteWithAJob : TestSite
    {
        public CatFeeding Job => Services.GetServices<IHostedService>().OfType<CatFeeding>().Single();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddHostedService<CatFeeding>());
        }
    }

    private sealed class CatFeeding(IServiceScopeFactory scopes, TimeProvider clock) : Job(scopes, clock, NullLogger.Instance)
    {
        private Func<int> work = () => 0;

        public override string Name => "Feed the cat";

        public override string Things => "bowls";

        public override TimeSpan Pause { get; } = TimeSpan.FromMinutes(10);

        public new void Done(int bowls) => work = () => bowls;

        public void Fail(string why) => work = () => throw new InvalidOperationException(why);

        public Task RunNowAsync() => RunOnceAsync(TestContext.Current.CancellationToken);

        protected override Task<int> RunAsync(IServiceProvider services, CancellationToken cancel) => Task.FromResult(work());

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }
}
