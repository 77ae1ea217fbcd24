using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Photos;
using NewsSite.Photos.Library;
using NewsSite.Photos.Rights;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

public sealed class PhotoLibraryTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("agency=afp", "Bridge")]
    [InlineData("agency=AFP&verdict=MustNot", "")]
    [InlineData("verdict=May", "Choir, Bridge, Alley")]
    [InlineData("verdict=NeedsApproval", "Flood")]
    [InlineData("verdict=MustNot", "Ferry, Harbour")]
    [InlineData("ground=Handout", "Choir, Flood")]
    [InlineData("date=Taken&from=2021-03-27&until=2021-03-27", "Alley")]
    [InlineData("date=Added&from=2026-11-23", "")]
    [InlineData("date=Added&until=2026-11-22", "Ferry, Choir, Flood, Harbour, Bridge, Alley")]
    [InlineData("unused=yes", "Ferry, Choir, Flood, Harbour")]
    [InlineData("ends=7", "Ferry, Bridge")]
    [InlineData("ends=30", "Ferry, Flood, Bridge")]
    [InlineData("q=bri&agency=AFP&ends=7&verdict=May", "Bridge")]
    [InlineData("q=nothing", "")]
    public async Task The_library_shows_what_its_address_asks_for(string query, string found)
    {
        await FillAsync();
        var page = await (await site.StaffAsync(Roles.Reporter)).OpenAsync($"/admin/photos?{query}");
        Assert.Equal(found, string.Join(", ", page.QuerySelectorAll(".photos .what").Select(w => w.Words())));
    }

    [Fact]
    public async Task Every_filter_keeps_what_it_was_asked_for()
    {
        await FillAsync();
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync("/admin/photos?q=bri&agency=AFP&verdict=May&ground=Agency&date=Taken&from=2020-01-01&until=2026-12-31&ends=30");
        Assert.Equal(["bri", "AFP", "2020-01-01", "2026-12-31"], page.QuerySelectorAll(".list-filter input").Select(i => i.GetAttribute("value")));
        Assert.Equal(["May", "Agency", "Taken", "30"], page.QuerySelectorAll(".list-filter option[selected]").Select(i => i.GetAttribute("value")));
        Assert.Equal(["AFP", "EPA"], page.QuerySelectorAll("datalist option").Select(o => o.GetAttribute("value")));
    }

    [Theory]
    [InlineData("verdict=9", "There is no judgement called “9”.")]
    [InlineData("ground=Nobody", "There is no ground called “Nobody”.")]
    [InlineData("from=soon", "“soon” is no day. Write it such as 2026-11-23.")]
    [InlineData("date=Never&until=2026-01-01", "Photos have no date called “Never”.")]
    [InlineData("ends=9999999999", "The library knows what ends in 7 or in 30 days.")]
    [InlineData("unused=perhaps", "“perhaps” says nothing about the use of photos; leave it away, or say “yes”.")]
    public async Task What_the_library_does_not_know_is_said_above_it(string query, string problem)
    {
        await FillAsync();
        var page = await (await site.StaffAsync(Roles.Editor)).OpenAsync($"/admin/photos?{query}", HttpStatusCode.UnprocessableEntity);
        Assert.Equal(problem, page.QuerySelector(".problems li").Words());
        Assert.Empty(page.QuerySelectorAll(".photos li"));
    }

    [Fact]
    public async Task Pages_by_key_hold_each_photo_once_and_keep_the_filter()
    {
        await site.ArrangeAsync(room => room.Keep([.. Enumerable.Range(0, 60).Select(_ => Newsroom.Photo())]));
        var editor = await site.StaffAsync(Roles.Editor);
        var first = await editor.OpenAsync("/admin/photos?verdict=May");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Equal("/admin/photos?verdict=May&before=13", next);
        var second = await editor.OpenAsync(next);
        Assert.Equal(60, first.QuerySelectorAll("[data-photo]").Concat(second.QuerySelectorAll("[data-photo]")).Select(i => i.GetAttribute("data-photo")).Distinct().Count());
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_photo_is_shown_in_full_beside_the_list_and_by_itself()
    {
        await FillAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        foreach (var panel in new[] { (await editor.OpenAsync("/admin/photos?show=1")).QuerySelector(".panel"), (await editor.OpenAsync("/admin/photos/1/panel")).Body })
        {
            Assert.Equal("Alley", panel!.QuerySelector("h2").Words());
            Assert.Equal(["Ferry services resume"], panel.QuerySelectorAll("dd a").Select(a => a.Words()));
        }

        await editor.OpenAsync("/admin/photos/99/panel", HttpStatusCode.NotFound);
        Assert.NotNull((await editor.OpenAsync("/admin/photos?show=99")).QuerySelector(".panel[hidden]"));
    }

    [Fact]
    public async Task Where_a_photo_stands_is_told_for_lead_and_body_and_for_both_states_of_a_story()
    {
        await FillAsync();
        await using var db = site.OpenDatabase();
        var article = await db.Articles.WithBothStories().SingleAsync(Cancel);
        article.Working.LeadWith(null, "", "");
        article.Save(await db.Users.FirstAsync(Cancel), FakeClock.Noon);
        await db.SaveChangesAsync(Cancel);
        var editor = await site.StaffAsync(Roles.Editor);
        Assert.Equal("Ferry services resume published or scheduled", (await editor.OpenAsync("/admin/photos/1")).QuerySelector("section[aria-labelledby=uses] li").Words());
        Assert.Equal("Ferry services resume published or scheduled", (await editor.OpenAsync("/admin/photos/2")).QuerySelector("section[aria-labelledby=uses] li").Words());
        Assert.Equal("It stands in no story.", (await editor.OpenAsync("/admin/photos/3")).QuerySelector("section[aria-labelledby=uses] p").Words());
    }

    public static TheoryData<string> Filters { get; } = [.. Named().Keys];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_page_of_any_filter_is_read_from_indexes_in_the_order_of_the_list(string name)
    {
        await using var db = site.OpenDatabase();
        if (!db.Database.IsSqlite()) return;
        var steps = await db.PlanAsync(db.Photos.Below(9).Matching(Named()[name], db.PhotoWords, db.PhotoLeases, db.PhotoUses, db.StoryBodyPhotos, db.LiveEntryPhotos, FakeClock.Noon).NewestFirst().Select(p => p.Id).Take(49));
        Assert.DoesNotContain(steps, s => s.Contains("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, s => s.StartsWith("SCAN p ", StringComparison.Ordinal) && !s.Contains("COVERING INDEX", StringComparison.Ordinal));
    }

    public void Dispose() => site.Dispose();

    private static Dictionary<string, PhotoFilter> Named() => new()
    {
        ["everything"] = new(),
        ["agency"] = new() { Sources = ["EPA"] },
        ["may be used"] = new() { Verdict = UseVerdict.May },
        ["needs approval"] = new() { Verdict = UseVerdict.NeedsApproval },
        ["must not be used"] = new() { Verdict = UseVerdict.MustNot },
        ["ground"] = new() { Ground = RightsCategory.Pool },
        ["taken"] = new() { Date = PhotoDate.Taken, From = FakeClock.Noon, Until = FakeClock.Noon },
        ["added"] = new() { Date = PhotoDate.Added, From = FakeClock.Noon, Until = FakeClock.Noon },
        ["unused"] = new() { Unused = true },
        ["words"] = new() { Words = ["paris", "ministry"] },
        ["all but its end"] = new() { Words = ["paris"], Sources = ["EPA"], Verdict = UseVerdict.May, Ground = RightsCategory.Agency, Date = PhotoDate.Taken, From = FakeClock.Noon, Unused = true },
    };

    /// <summary>Six photos, of which a published story shows the first and in its body the second.</summary>
    private Task<bool> FillAsync() => site.ArrangeAsync(room =>
    {
        var (alley, bridge, harbour, flood, choir, ferry) = (One("Alley", "EPA"), One("Bridge", "AFP"), One("Harbour", "EPA"), One("Flood", "EPA"), One("Choir", "EPA"), One("Ferry", "EPA"));
        alley.TakenAt = new(2021, 3, 27, 9, 0, 0, TimeSpan.Zero);
        bridge.Rights.ExpiresAt = FakeClock.Noon.AddDays(7);
        flood.Rights.ExpiresAt = FakeClock.Noon.AddDays(29);
        (flood.Rights.Category, choir.Rights.Category) = (RightsCategory.Handout, RightsCategory.Handout);
        foreach (var photo in (Photo[])[alley, bridge, harbour, flood, choir, ferry]) photo.Rejudge(RightsProfile.Anybody);
        room.Keep(alley);
        room.Keep(bridge);
        room.Keep(harbour);
        room.Keep(flood);
        room.Keep(choir);
        room.Keep(ferry);
        choir.Approve("They sent it themselves.", room.Editor, FakeClock.Noon);
        harbour.Lease(LeaseKind.Deny, null, FakeClock.Noon.AddHours(1), "Their lawyer wrote.", room.Editor, FakeClock.Noon);
        ferry.Lease(LeaseKind.Allow, FakeClock.Noon.AddDays(-9), FakeClock.Noon.AddDays(-1), "Bought for a week.", room.Editor, FakeClock.Noon);
        ferry.Lease(LeaseKind.Allow, FakeClock.Noon.AddDays(1), FakeClock.Noon.AddDays(2), "Bought for a day more.", room.Editor, FakeClock.Noon);
        var article = room.Draft();
        article.Working.LeadWith(alley, "", "A lane between trees.");
        article.Working.ShowInBody([bridge]);
        article.Save(room.Editor, FakeClock.Noon.AddHours(-2));
        article.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
        return room.Keep();
    });

    private static Photo One(string description, string source)
    {
        var photo = Newsroom.Photo();
        (photo.Description, photo.Source) = (description, source);
        return photo;
    }
}
