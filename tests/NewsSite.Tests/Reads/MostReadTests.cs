using AngleSharp.Dom;
using NewsSite.Reads;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Reads;

public sealed class MostReadTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task Stories_stand_in_the_order_in_which_they_were_read_and_discussed_within_the_time()
    {
        await site.ArrangeAsync(async room =>
        {
            var (quiet, today, lastWeek, old) = (room.Published("Quiet"), room.Published("Today"), room.Published("Last week"), room.Published("Old"));
            room.Keep(
                new ReadTally(quiet.Id, FakeClock.Noon, 2), new ReadTally(today.Id, FakeClock.Noon.AddHours(-23), 3), new ReadTally(today.Id, FakeClock.Noon, 4),
                new ReadTally(lastWeek.Id, FakeClock.Noon.AddDays(-3), 50), new ReadTally(old.Id, FakeClock.Noon.AddDays(-8), 900));
            await room.CommentAsync(today, at: FakeClock.Noon.AddHours(-1));
            await room.CommentAsync(quiet, "Waiting.", approved: false);
            for (var i = 0; i < 3; i++) await room.CommentAsync(lastWeek, $"Said {i}.", at: FakeClock.Noon.AddDays(-2));
            await room.CommentAsync(old, at: FakeClock.Noon.AddDays(-9));
            return true;
        });
        var day = await site.Reader().OpenAsync("/most-read");
        Assert.Equal(["Today", "Quiet"], Headlines(day, "read"));
        Assert.Equal(["Today"], Headlines(day, "discussed"));
        Assert.Equal("24 hours", day.QuerySelector("nav[aria-label=Time] [aria-current=page]").Words());

        var week = await site.Reader().OpenAsync("/most-read?span=week");
        Assert.Equal(["Last week", "Today", "Quiet"], Headlines(week, "read"));
        Assert.Equal(["Last week", "Today"], Headlines(week, "discussed"));
        Assert.Contains("3 comments in this time", week.QuerySelector("[aria-labelledby=discussed]").Words(), StringComparison.Ordinal);
        await site.Reader().OpenAsync("/most-read?span=year", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_story_leaves_both_lists_the_moment_it_is_withdrawn()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            room.Keep(new ReadTally(story.Id, FakeClock.Noon, 9));
            await room.CommentAsync(story);
            return true;
        });
        Assert.Equal(["Ferry services resume"], Headlines(await site.Reader().OpenAsync("/most-read"), "read"));
        await using (var db = site.OpenDatabase())
        {
            db.Articles.Single().Withdraw("It was wrong.", db.Users.First(), FakeClock.Noon);
            db.SaveChanges();
        }

        var page = await site.Reader().OpenAsync("/most-read");
        Assert.Empty(Headlines(page, "read"));
        Assert.Empty(Headlines(page, "discussed"));
        Assert.Contains("Nothing was counted in the last 24 hours.", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_found_readers_are_shown_what_is_read_now()
    {
        await site.ArrangeAsync(room => (room.Published("Read"), room.Published("To come", FakeClock.Noon.AddHours(1)), room.Keep(new ReadTally(1, FakeClock.Noon, 3), new ReadTally(2, FakeClock.Noon, 9))));
        Assert.Equal(["Read"], Headlines(await site.Reader().OpenAsync("/no/such/page", HttpStatusCode.NotFound), "read-now"));
    }

    [Fact]
    public async Task What_is_read_now_is_counted_anew_every_minute()
    {
        await site.ArrangeAsync(room => (room.Published("First"), room.Published("Second"), room.Keep(new ReadTally(1, FakeClock.Noon, 1))));
        Assert.Equal(["First"], Headlines(await site.Reader().OpenAsync("/most-read"), "read"));
        await using (var db = site.OpenDatabase())
        {
            db.Add(new ReadTally(2, FakeClock.Noon, 5));
            db.SaveChanges();
        }

        Assert.Equal(["First"], Headlines(await site.Reader().OpenAsync("/most-read"), "read"));
        site.Clock.Now = FakeClock.Noon.AddMinutes(1);
        Assert.Equal(["Second", "First"], Headlines(await site.Reader().OpenAsync("/most-read"), "read"));
    }

    public void Dispose() => site.Dispose();

    private static IEnumerable<string> Headlines(IDocument page, string list) => page.QuerySelectorAll($"[aria-labelledby={list}] h3").Select(h => h.Words());
}
