using System.Net;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Publishing;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Publishing;

public sealed class DeskListTests : IDisposable
{
    private readonly TestSite site = new();

    [Theory]
    [InlineData("", "Draft Edited InReview Published Ready Scheduled UnderEmbargo Withdrawn")]
    [InlineData("?state=Draft", "Draft")]
    [InlineData("?state=InReview", "InReview")]
    [InlineData("?state=Ready", "Ready")]
    [InlineData("?state=Scheduled", "Scheduled UnderEmbargo")]
    [InlineData("?state=Published", "Published")]
    [InlineData("?state=EditedSince", "Edited")]
    [InlineData("?state=Withdrawn", "Withdrawn")]
    [InlineData("?section=europe", "Ready")]
    [InlineData("?section=world&state=Draft", "Draft")]
    public async Task The_list_shows_the_state_and_section_that_were_asked_for(string query, string headlines)
    {
        await ArrangeAsync();
        var page = await (await site.StaffAsync(Roles.Reporter)).OpenAsync($"/admin/articles{query}");
        Assert.Equal(headlines.Split(' '), page.QuerySelectorAll("td.headline").Select(c => c.Words()).Order());
    }

    [Theory]
    [InlineData("?state=Gossip")]
    [InlineData("?state=77")]
    [InlineData("?section=nowhere")]
    [InlineData("?author=nobody")]
    [InlineData("?owner=99")]
    [InlineData("?owner=x")]
    [InlineData("?date=Someday")]
    [InlineData("?from=yesterday")]
    [InlineData("?until=2026-02-30")]
    [InlineData("?until=9999-12-31")]
    [InlineData("?before=junk")]
    [InlineData("?before=9-9999999999")]
    public async Task What_the_list_does_not_know_is_said_in_the_list(string query)
    {
        await ArrangeAsync();
        var page = await (await site.StaffAsync(Roles.Reporter)).OpenAsync($"/admin/articles{query}", HttpStatusCode.UnprocessableEntity);
        Assert.Single(page.QuerySelectorAll(".problems li"));
    }

    [Fact]
    public async Task The_state_asked_of_the_database_is_the_state_derived_in_memory()
    {
        await ArrangeAsync();
        await using var db = site.OpenDatabase();
        foreach (var now in (DateTimeOffset[])[FakeClock.Noon, FakeClock.Noon.AddDays(3)])
        {
            foreach (var state in Enum.GetValues<EditorialState>())
                Assert.Equal(db.Articles.AsEnumerable().Where(a => a.StateAt(now) == state).Select(a => a.Id).Order(), db.Articles.InState(state, now).Select(a => a.Id).ToList().Order());
        }
    }

    public void Dispose() => site.Dispose();

    private Task<bool> ArrangeAsync() => site.ArrangeAsync(room =>
    {
        var now = FakeClock.Noon;
        room.Draft("Draft");
        room.Draft("InReview").Submit("", room.Editor, now);
        var ready = room.Draft("Ready", room.Europe);
        ready.Submit("", room.Editor, now);
        ready.Ready("", room.Editor, now);
        room.Published("Scheduled", now.AddDays(1));
        room.Published("UnderEmbargo").EmbargoedUntil = now.AddDays(1);
        room.Published("Published");
        room.Published("Edited").Save(room.Editor, now);
        room.Published("Withdrawn").Withdraw("Wrong", room.Editor, now);
        return room.Keep();
    });
}
