using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using NewsSite.Accounts;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Publishing;

/// <summary>A story appears at its hour whatever happens to the process, on both days on which the clocks change, and nowhere before.</summary>
public sealed class PublishingAtAnHourTests : IDisposable
{
    private readonly LondonSite site = new();

    /// <summary>What was typed in London's time, which of two equal hours, and the moment in UTC.</summary>
    public static TheoryData<string, string?, string> Hours { get; } = new()
    {
        { "2026-03-29T00:59", null, "2026-03-29T00:59:00Z" },
        { "2026-03-29T02:00", null, "2026-03-29T01:00:00Z" },
        { "2026-03-29T03:30", null, "2026-03-29T02:30:00Z" },
        { "2026-10-25T00:59", null, "2026-10-24T23:59:00Z" },
        { "2026-10-25T01:30", "first", "2026-10-25T00:30:00Z" },
        { "2026-10-25T01:30", "second", "2026-10-25T01:30:00Z" },
        { "2026-10-25T02:00", null, "2026-10-25T02:00:00Z" },
    };

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task A_story_appears_at_its_hour_across_a_restart_and_nowhere_before(string typed, string? which, string utc)
    {
        var hour = DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);
        await site.ArrangeAsync(room => room.Draft());
        site.Clock.Now = hour.AddDays(-1);
        var editor = await site.StaffAsync(Roles.Editor);
        using var scheduled = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/publish", new() { ["version"] = "2", ["At"] = typed, ["Which"] = which });
        Assert.Equal(HttpStatusCode.Redirect, scheduled.StatusCode);

        site.Clock.Now = hour.AddSeconds(-1);
        await ShowsAsync(site.Reader(), isThere: false);
        using var restarted = site.WithWebHostBuilder(_ => { });
        using var reader = restarted.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });
        await ShowsAsync(reader, isThere: false);
        site.Clock.Now = hour;
        await ShowsAsync(reader, isThere: true);
        await ShowsAsync(site.Reader(), isThere: true);
    }

    [Fact]
    public async Task A_process_that_was_down_over_the_hour_shows_the_story_as_soon_as_it_is_back()
    {
        await site.ArrangeAsync(room => room.Published(at: FakeClock.Noon.AddHours(1)));
        await ShowsAsync(site.Reader(), isThere: false);
        site.Clock.Now = FakeClock.Noon.AddHours(9);
        using var restarted = site.WithWebHostBuilder(_ => { });
        using var reader = restarted.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });
        await ShowsAsync(reader, isThere: true);
    }

    public void Dispose() => site.Dispose();

    private static async Task ShowsAsync(HttpClient reader, bool isThere)
    {
        foreach (var list in (string[])["/", "/world"])
            Assert.Equal(isThere, (await reader.OpenAsync(list)).Body.Words().Contains("Ferry services resume", StringComparison.Ordinal));
        await reader.OpenAsync("/world/1/ferry-services-resume", isThere ? HttpStatusCode.OK : HttpStatusCode.NotFound);
    }

    private sealed class LondonSite : TestSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:TimeZone", "Europe/London");
        }
    }
}
