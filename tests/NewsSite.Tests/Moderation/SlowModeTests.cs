using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Moderation.Modes;
using NewsSite.Moderation.Rules;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Moderation;

public sealed class SlowModeTests : IDisposable
{
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public void Velocity_trips_at_so_many_within_a_minute_and_counts_anew_after_that()
    {
        var velocity = new Velocity();
        bool Trips(int seconds, int story = 1) => velocity.Trips(story, 3, FakeClock.Noon.AddSeconds(seconds));
        Assert.Equal([false, false, false, true], [Trips(0), Trips(30), Trips(0, story: 2), Trips(59)]);
        Assert.Equal([false, false, true], [Trips(60), Trips(61), Trips(62)]);
    }

    [Fact]
    public void Comments_that_are_a_minute_apart_trip_nothing_and_neither_does_a_limit_of_none()
    {
        var velocity = new Velocity();
        Assert.All(Enumerable.Range(0, 20), i => Assert.False(velocity.Trips(1, 3, FakeClock.Noon.AddSeconds(30 * i))));
        Assert.All(Enumerable.Range(0, 20), _ => Assert.False(velocity.Trips(2, 0, FakeClock.Noon)));
    }

    [Fact]
    public async Task Too_many_comments_at_once_slow_everybody_down_and_nobody_loses_anything()
    {
        await TripAsync();
        Assert.Equal(
            "Many people are writing here at the moment, so everybody can send one comment in 2 minutes. This ends at 12:15.", (await site.Reader().OpenAsync(Story)).QuerySelector("#respond .slow").Words());
        using var first = await SendAsync("A first one in slow mode.", "eve@example.org");
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        site.Clock.Now = FakeClock.Noon.AddSeconds(40);
        using var second = await SendAsync("A second one in slow mode.", "eve@example.org");
        Assert.Equal((HttpStatusCode.TooManyRequests, "80"), (second.StatusCode, second.Headers.RetryAfter!.ToString()));
        var page = await second.ReadAsync();
        Assert.EndsWith("Yours is kept below: send it again in 80 seconds.", page.QuerySelector("[role=alert]").Words(), StringComparison.Ordinal);
        Assert.Equal("A second one in slow mode.", page.QuerySelector("#typed")!.TextContent);
        site.Clock.Now = FakeClock.Noon.AddMinutes(2);
        using var third = await SendAsync("A second one in slow mode.", "eve@example.org");
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
    }

    [Fact]
    public async Task Slow_mode_ends_by_itself()
    {
        await TripAsync();
        using var first = await SendAsync("A first one in slow mode.", "eve@example.org");
        site.Clock.Now = FakeClock.Noon + SlowMode.Lasts;
        Assert.Null((await site.Reader().OpenAsync(Story)).QuerySelector("#respond .slow"));
        using var second = await SendAsync("One after it.", "eve@example.org");
        using var third = await SendAsync("And one more after it.", "eve@example.org");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (second.StatusCode, third.StatusCode));
    }

    [Fact]
    public async Task The_same_press_of_the_button_is_stored_and_not_slowed_down()
    {
        await TripAsync();
        var command = Guid.NewGuid().ToString("N");
        using var first = await SendAsync("A first one in slow mode.", "eve@example.org", command);
        using var again = await SendAsync("A first one in slow mode.", "eve@example.org", command);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task Moderators_are_told_in_the_queue_and_can_end_it()
    {
        await TripAsync();
        var moderator = await site.StaffAsync(Roles.Moderator);
        Assert.Equal(
            "Slow mode is on for Ferry services resume until 22 November 2026, 12:15: 3 comments came within a minute. It ends by itself.", (await moderator.OpenAsync("/admin/comments")).QuerySelector(".slow-mode p").Words());
        using var ended = await moderator.SendDeskFormAsync("/admin/comments", "/admin/slow-modes/1/end", []);
        Assert.Null((await moderator.OpenAsync(ended.Headers.Location!.OriginalString)).QuerySelector(".slow-mode"));
        Assert.Null((await site.Reader().OpenAsync(Story)).QuerySelector("#respond .slow"));
        using var again = await moderator.SendDeskFormAsync("/admin/comments", "/admin/slow-modes/1/end", []);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        await using var db = site.OpenDatabase();
        Assert.NotNull((await db.SlowModes.SingleAsync(TestContext.Current.CancellationToken)).EndedById);
    }

    [Fact]
    public async Task A_comment_sent_in_slow_mode_is_pointed_out_in_the_ledger()
    {
        await TripAsync();
        using var sent = await SendAsync("A first one in slow mode.", "eve@example.org");
        await using var db = site.OpenDatabase();
        var findings = await db.ModerationDecisions.OrderBy(d => d.Id).Select(d => d.Findings).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([Verdict.Passes, Verdict.Passes, Verdict.Passes, Verdict.Flags], findings.Select(f => Judgement.Read(f).Single(x => x.Rule == "Slow mode").Verdict));
    }

    public void Dispose() => site.Dispose();

    /// <summary>A story under which three comments of three people in a minute were too many.</summary>
    private async Task TripAsync()
    {
        await site.ArrangeAsync(room => room.Published());
        var moderator = await site.StaffAsync(Roles.Moderator);
        using var set = await moderator.SendDeskFormAsync("/admin/commenting", "/admin/commenting", new() { ["Version"] = "1", ["Hours"] = "Always", ["ClosesAfterDays"] = "0", ["SlowAt"] = "3" });
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        for (var i = 1; i <= 3; i++)
        {
            using var sent = await SendAsync(string.Create(CultureInfo.InvariantCulture, $"Comment number {i} of many."), string.Create(CultureInfo.InvariantCulture, $"reader{i}@example.org"));
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }
    }

    private Task<HttpResponseMessage> SendAsync(string comment, string email, string? command = null)
        => site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = comment, ["Author"] = "Ivo", ["Email"] = email, ["Command"] = command });
}
