using NewsSite.Articles;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Articles;

public sealed class ArticleQueriesTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public void Published_says_in_the_database_what_IsPublished_says_in_memory()
    {
        using var db = database.Open();
        var room = new Newsroom(db);
        room.Draft("Draft");
        room.Published("Just now", FakeClock.Noon);
        room.Published("Long ago", FakeClock.Noon.AddYears(-5));
        room.Published("In a tick", FakeClock.Noon.AddTicks(1));
        room.Published("Tomorrow", FakeClock.Noon.AddDays(1));
        room.Published("Withdrawn").Withdraw("Wrong", room.Editor, FakeClock.Noon);
        room.Published("Embargoed", FakeClock.Noon.AddHours(-2)).EmbargoedUntil = FakeClock.Noon.AddTicks(1);
        db.SaveChanges();

        foreach (var now in (DateTimeOffset[])[FakeClock.Noon.AddDays(-1), FakeClock.Noon, FakeClock.Noon.AddTicks(1), FakeClock.Noon.AddDays(2)])
        {
            var asked = db.Articles.Published(now).Select(a => a.Id).Order().ToList();
            var told = db.Articles.AsEnumerable().Where(a => a.IsPublished(now)).Select(a => a.Id).Order().ToList();
            Assert.Equal(told, asked);
        }
    }

    [Fact]
    public void A_section_holds_the_stories_of_the_sections_below_it_and_no_others()
    {
        using var db = database.Open();
        var room = new Newsroom(db);
        room.Published("Abroad", section: room.World);
        room.Published("Nearby", section: room.Europe);
        room.Published("Here", section: room.Local);
        Assert.Equal(["Abroad", "Nearby"], db.Articles.InSection("world/").Select(a => a.Live!.Headline).Order().ToList());
        Assert.Equal(["Nearby"], db.Articles.InSection("world/europe/").Select(a => a.Live!.Headline).ToList());
    }

    [Fact]
    public void Pages_by_key_miss_nothing_and_repeat_nothing_even_when_hours_are_equal()
    {
        using var db = database.Open();
        var room = new Newsroom(db);
        for (var i = 0; i < 7; i++) room.Published($"Story {i}", FakeClock.Noon.AddHours(-(i / 3)));
        List<int> read = [];
        for (var page = db.Articles.LatestFirst().Take(2).ToList(); page.Count > 0;)
        {
            read.AddRange(page.Select(a => a.Id));
            page = db.Articles.After(page[^1].PublishAt!.Value, page[^1].Id).LatestFirst().Take(2).ToList();
        }

        Assert.Equal(db.Articles.LatestFirst().Select(a => a.Id).ToList(), read);
    }

    public void Dispose() => database.Dispose();
}
