using Microsoft.AspNetCore.Hosting;
using NewsSite.Accounts;
using NewsSite.Publishing;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Desk;

public sealed class CalendarTests : IDisposable
{
    private readonly BerlinSite site = new();

    [Fact]
    public async Task A_story_stands_on_the_day_and_at_the_hour_of_the_newsroom()
    {
        await site.ArrangeAsync(room =>
        {
            room.Published("After midnight", new DateTimeOffset(2026, 11, 24, 23, 15, 0, TimeSpan.Zero));
            room.Published("Held", FakeClock.Noon.AddHours(-1)).EmbargoedUntil = new DateTimeOffset(2026, 11, 26, 5, 0, 0, TimeSpan.Zero);
            room.Draft("Only under embargo").EmbargoedUntil = new DateTimeOffset(2026, 11, 27, 5, 0, 0, TimeSpan.Zero);
            room.Published("Out already");
            return room.Keep();
        });
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync("/admin/calendar");
        Assert.Equal("November 2026", page.QuerySelector("h1").Words());
        Assert.Equal(
            ["2026-11-25 00:15 After midnight Scheduled, World", "2026-11-26 06:00 Held Scheduled, held by its embargo, World", "2026-11-27 06:00 Only under embargo Embargo ends, World"],
            page.QuerySelectorAll("td li").Select(l => $"{l.Closest("td")!.QuerySelector("time")!.GetAttribute("datetime")} {l.Words()}"));
        Assert.Equal("2026-11-22", page.QuerySelector("[aria-current=date] time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task The_hour_that_happens_twice_says_which_it_is()
    {
        site.Clock.Now = new DateTimeOffset(2026, 10, 20, 12, 0, 0, TimeSpan.Zero);
        await site.ArrangeAsync(room =>
        {
            foreach (var hour in (int[])[0, 1])
            {
                var article = room.Draft($"At {hour} UTC");
                article.Publish(new DateTimeOffset(2026, 10, 25, hour, 30, 0, TimeSpan.Zero), room.Editor, site.Clock.Now);
            }

            return room.Keep();
        });
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync("/admin/calendar?week=2026-10-25");
        Assert.Equal(["02:30 +02:00", "02:30 +01:00"], page.QuerySelectorAll("td li b").Select(b => b.Words()));
        Assert.Equal("19 October – 25 October 2026", page.QuerySelector("h1").Words());
    }

    [Fact]
    public async Task Months_and_weeks_lead_to_each_other()
    {
        await site.ArrangeAsync(room => room.Draft());
        var moderator = await site.StaffAsync(Roles.Moderator);
        var december = await moderator.OpenAsync((await moderator.OpenAsync("/admin/calendar")).QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("December 2026", december.QuerySelector("h1").Words());
        Assert.Equal("2026-11-30", december.QuerySelector("td time")!.GetAttribute("datetime"));
        Assert.Equal(7, december.QuerySelectorAll("th[scope=col]").Length);
        Assert.Equal("/admin/calendar?week=2026-11-30", december.QuerySelector(".switch a:last-child")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("?month=soon")]
    [InlineData("?month=2026-13")]
    [InlineData("?month=0001-01")]
    [InlineData("?week=9999-12-31")]
    public async Task What_is_no_month_or_week_is_said_above_the_present_one(string query)
    {
        await site.ArrangeAsync(room => room.Draft());
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync($"/admin/calendar{query}", HttpStatusCode.UnprocessableEntity);
        Assert.Equal("November 2026", page.QuerySelector("h1").Words());
    }

    [Theory]
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z", 23)]
    [InlineData("2026-10-25", "2026-10-24T22:00:00Z", 25)]
    [InlineData("2026-11-22", "2026-11-21T23:00:00Z", 24)]
    public void A_day_begins_at_local_midnight_and_is_as_long_as_the_clocks_make_it(string day, string start, int hours)
    {
        var (zone, date) = (TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), DateOnly.ParseExact(day, "yyyy-MM-dd"));
        Assert.Equal(DateTimeOffset.Parse(start, null), LocalDay.Start(date, zone));
        Assert.Equal(hours, (LocalDay.Start(date.AddDays(1), zone) - LocalDay.Start(date, zone)).TotalHours);
    }

    [Fact]
    public void Where_the_clocks_skip_midnight_a_day_begins_at_the_first_moment_that_exists()
    {
        // Cairo, 26 April 2024: 00:00 became 01:00.
        var cairo = TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo");
        Assert.Equal(new DateTimeOffset(2024, 4, 25, 22, 0, 0, TimeSpan.Zero), LocalDay.Start(new DateOnly(2024, 4, 26), cairo));
    }

    public void Dispose() => site.Dispose();

    private sealed class BerlinSite : TestSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:TimeZone", "Europe/Berlin");
        }
    }
}
