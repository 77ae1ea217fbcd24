using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Photos.Rights;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

public sealed class PhotoLeaseTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ban_hides_a_photo_everywhere_from_its_first_moment_and_its_end_shows_it_again()
    {
        await site.ArrangeAsync(Lead);
        var editor = await site.StaffAsync(Roles.Editor);
        using var leased = await LeaseAsync(editor, ("Kind", "Deny"), ("LeaseFrom", "2026-11-22T12:30"), ("LeaseUntil", "2026-11-22T13:00"), ("LeaseWhy", "Their lawyer wrote."));
        Assert.Equal("/admin/photos/1?notice=leased", leased.Headers.Location!.ToString());

        site.Clock.Now = FakeClock.Noon.AddMinutes(30).AddSeconds(-1);
        await ExpectAsync(isSeen: true);
        site.Clock.Now = FakeClock.Noon.AddMinutes(30);
        await ExpectAsync(isSeen: false);
        Assert.Equal("Must not be used", (await editor.OpenAsync("/admin/photos/1")).QuerySelector(".rights h2").Words());
        site.Clock.Now = FakeClock.Noon.AddMinutes(60);
        await ExpectAsync(isSeen: true);
    }

    [Fact]
    public async Task A_right_for_a_time_stands_for_an_approval_and_at_its_end_readers_see_a_neutral_picture()
    {
        await site.ArrangeAsync(room =>
        {
            var photo = Newsroom.Photo(restrictions: "");
            Lead(room, photo);
            photo.Rights.Category = RightsCategory.Handout;
            photo.Rejudge(RightsProfile.Anybody);
            return room.Keep();
        });
        var editor = await site.StaffAsync(Roles.Editor);
        Assert.Equal("Needs an editor’s approval", (await editor.OpenAsync("/admin/photos/1")).QuerySelector(".rights h2").Words());
        using var leased = await LeaseAsync(editor, ("Kind", "Allow"), ("LeaseUntil", "2026-11-22T13:00"), ("LeaseWhy", "The museum, for the opening."));
        Assert.Equal("May be used", (await editor.OpenAsync("/admin/photos/1")).QuerySelector(".rights h2").Words());
        await ExpectAsync(isSeen: true);
        site.Clock.Now = FakeClock.Noon.AddHours(1);
        await ExpectAsync(isSeen: false);
    }

    [Fact]
    public async Task A_lease_is_taken_back_and_its_row_stays_with_who_and_why()
    {
        await site.ArrangeAsync(Lead);
        var editor = await site.StaffAsync(Roles.Editor);
        using var leased = await LeaseAsync(editor, ("Kind", "Deny"), ("LeaseWhy", "Their lawyer wrote."));
        await ExpectAsync(isSeen: false);
        using var revoked = await editor.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1/leases/1/revoke", []);
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        await ExpectAsync(isSeen: true);
        Assert.Contains("Their lawyer wrote. – taken back by Editor", (await editor.OpenAsync("/admin/photos/1")).QuerySelector(".leases details li").Words(), StringComparison.Ordinal);
        using var twice = await editor.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1/leases/1/revoke", []);
        Assert.Equal("/admin/photos/1", twice.Headers.Location!.ToString());
        using var unknown = await editor.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1/leases/9/revoke", []);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task What_a_ban_forbids_for_good_is_not_chosen_and_what_it_forbids_at_the_hour_is_not_published()
    {
        await site.ArrangeAsync(room =>
        {
            room.Draft();
            var photo = Newsroom.Photo();
            room.Keep(photo);
            photo.Lease(LeaseKind.Deny, null, FakeClock.Noon.AddHours(2), "Their lawyer wrote.", room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        var editor = await site.StaffAsync(Roles.Editor);
        var story = new Dictionary<string, string?> { ["Version"] = "2", ["Headline"] = "Plaque", ["Standfirst"] = "A plaque.", ["Slug"] = "plaque", ["SectionId"] = "1", ["Body"] = "The first boat left at noon.", ["Language"] = "en", ["PhotoId"] = "1", ["AltText"] = "Men before a wall." };
        using var chosen = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", story);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        using var published = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/publish", new() { ["Version"] = "3" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, published.StatusCode);
        Assert.Contains("A lease forbids it", (await published.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);

        await using (var db = site.OpenDatabase())
        {
            var photo = await db.Photos.Include(p => p.Leases).SingleAsync(Cancel);
            photo.Lease(LeaseKind.Deny, null, null, "For good.", await db.Users.FirstAsync(Cancel), FakeClock.Noon);
            (await db.Articles.Include(a => a.Working.LeadPhoto).SingleAsync(Cancel)).Working.LeadWith(null, "", "");
            await db.SaveChangesAsync(Cancel);
        }

        story["Version"] = "3";
        using var refused = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", story);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("This photo must not be used. A lease forbids it", (await refused.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2026-11-22T13:00", "Because.", "Choose whether it allows or forbids the photo.")]
    [InlineData("Deny", "2026-11-22T13:00", " ", "Say why, and on whose word.")]
    [InlineData("Deny", "soon", "Because.", "Please give a day and a time")]
    [InlineData("Deny", "2026-11-22T11:00", "Because.", "The end has to come after the beginning.")]
    [InlineData("Allow", "", "Because.", "Give it an end.")]
    public async Task A_lease_that_says_too_little_is_refused_and_keeps_what_was_typed(string kind, string until, string why, string problem)
    {
        await site.ArrangeAsync(Lead);
        var editor = await site.StaffAsync(Roles.Editor);
        using var refused = await LeaseAsync(editor, ("Kind", kind), ("LeaseFrom", kind == "Allow" ? "" : "2026-11-22T12:00"), ("LeaseUntil", until), ("LeaseWhy", why));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Contains(problem, page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal(until, page.QuerySelector("#leaseuntil")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Reporters_see_leases_and_make_none_and_a_stale_page_makes_none_either()
    {
        await site.ArrangeAsync(Lead);
        var (editor, reporter) = (await site.StaffAsync(Roles.Editor), await site.StaffAsync(Roles.Reporter));
        using var leased = await LeaseAsync(editor, ("Kind", "Deny"), ("LeaseUntil", "2026-11-22T13:00"), ("LeaseWhy", "Their lawyer wrote."));
        var page = await reporter.OpenAsync("/admin/photos/1");
        Assert.Contains("Their lawyer wrote.", page.QuerySelector(".leases li").Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".leases form"));
        using var stale = await LeaseAsync(editor, ("Kind", "Deny"), ("LeaseUntil", "2026-11-22T13:00"), ("LeaseWhy", "Again."), ("Version", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.StatusCode);
    }

    public void Dispose() => site.Dispose();

    private static bool Lead(Newsroom room) => Lead(room, Newsroom.Photo(restrictions: ""));

    private static bool Lead(Newsroom room, NewsSite.Photos.Photo photo)
    {
        room.Keep(photo);
        var article = room.Draft();
        article.Working.LeadWith(photo, "At the ceremony.", "Men before a wall.");
        article.Save(room.Editor, FakeClock.Noon.AddHours(-2));
        article.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
        return room.Keep();
    }

    private async Task<HttpResponseMessage> LeaseAsync(HttpClient editor, params (string Name, string Value)[] fields)
    {
        await using var db = site.OpenDatabase();
        var form = new Dictionary<string, string?> { ["Version"] = $"{await db.Photos.Select(p => p.Version).SingleAsync(Cancel)}" };
        foreach (var (name, value) in fields) form[name] = value;
        return await editor.SendDeskFormAsync("/admin/photos/1", "/admin/photos/1/leases", form);
    }

    /// <summary>On the front page, the story, its feed and the sitemap.</summary>
    private async Task ExpectAsync(bool isSeen)
    {
        await using var db = site.OpenDatabase();
        var name = Path.GetFileNameWithoutExtension(await db.Photos.Select(p => p.FileName).SingleAsync(Cancel));
        foreach (var page in (string[])["/", "/world", "/world/1/ferry-services-resume", "/feed/json", "/sitemap-stories-1.xml"])
        {
            var shown = await site.Reader().GetStringAsync(new Uri(page, UriKind.Relative), Cancel);
            Assert.True(shown.Contains(name, StringComparison.Ordinal) == isSeen, page);
        }
    }
}
