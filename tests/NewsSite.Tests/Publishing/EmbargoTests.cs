using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Revisions;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Publishing;

/// <summary>A save moves no embargo so that a story comes out, or is taken away, without anybody being told.</summary>
public sealed class EmbargoTests : IDisposable
{
    private const string Page = "/admin/articles/1";
    private const string Address = "/world/1/ferry-services-resume";
    private static readonly DateTimeOffset Now = FakeClock.Noon;
    private readonly TestSite site = new();

    [Fact]
    public async Task A_save_cannot_hide_a_public_story_behind_an_embargo()
    {
        await site.ArrangeAsync(room => room.Published());
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var refused = await SaveAsync(reporter, 3, "2026-11-23T06:00");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Equal("Readers have this story already, and an embargo would take it away without a word. Withdraw it instead.", page.QuerySelector("#embargountil-problem").Words());
        Assert.Equal("2026-11-23T06:00", page.QuerySelector("#embargountil")!.GetAttribute("value"));
        await site.Reader().OpenAsync(Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-22T10:00")]
    [InlineData("2026-11-22T13:59")]
    public async Task A_save_cannot_let_a_story_out_before_its_embargo(string until)
    {
        await ScheduleAsync(Now.AddHours(-1), embargo: Now.AddHours(2));
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var refused = await SaveAsync(reporter, 3, until);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await site.Reader().OpenAsync(Address, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_longer_embargo_on_a_scheduled_story_holds_from_the_save_on_and_the_desk_says_until_when()
    {
        await ScheduleAsync(Now.AddHours(1));
        var editor = await site.StaffAsync(Roles.Editor);
        using var saved = await SaveAsync(editor, 3, "2026-11-22T18:00");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Scheduled for 22 November 2026, 18:00", (await editor.OpenAsync(Page)).QuerySelector(".top").Words(), StringComparison.Ordinal);
        site.Clock.Now = Now.AddHours(5);
        await site.Reader().OpenAsync(Address, HttpStatusCode.NotFound);
        site.Clock.Now = Now.AddHours(6);
        await site.Reader().OpenAsync(Address);
    }

    [Fact]
    public async Task A_save_that_leaves_the_embargo_alone_keeps_its_seconds()
    {
        await ScheduleAsync(Now.AddHours(-1), embargo: Now.AddHours(2).AddSeconds(30));
        var editor = await site.StaffAsync(Roles.Editor);
        using var saved = await SaveAsync(editor, 3, "2026-11-22T14:00");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await using var db = site.OpenDatabase();
        Assert.Equal(Now.AddHours(2).AddSeconds(30), await db.Articles.Select(a => a.EmbargoedUntil).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Restoring_a_draft_brings_back_its_embargo_and_whether_readers_may_comment()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        using var first = await SaveAsync(editor, 2, "2026-11-23T06:00", comments: "false");
        site.Clock.Now = Now.AddHours(1);
        using var second = await SaveAsync(editor, 3, "", comments: "true");
        var comparison = (await editor.OpenAsync($"{Page}/revisions/3?view=inline")).QuerySelector(".comparison").Words();
        Assert.Contains("Embargo until", comparison, StringComparison.Ordinal);
        Assert.Contains("23 November 2026, 06:00 UTC", comparison, StringComparison.Ordinal);
        using var restored = await editor.SendDeskFormAsync($"{Page}/revisions/2/restore", $"{Page}/revisions/2/restore", new() { ["version"] = "4", ["losses"] = "0" });
        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        await using var db = site.OpenDatabase();
        var article = await db.Articles.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Now.AddHours(18), article.EmbargoedUntil);
        Assert.False(article.CommentsOpen);
    }

    [Fact]
    public async Task Restoring_under_an_embargo_lets_nothing_out_and_says_so()
    {
        await ScheduleAsync(Now.AddHours(-1), embargo: Now.AddHours(2));
        var editor = await site.StaffAsync(Roles.Editor);
        var page = await editor.OpenAsync($"{Page}/revisions/1/restore");
        Assert.Contains("The embargo stays as it is now.", page.QuerySelector(".losses").Words(), StringComparison.Ordinal);
        using var restored = await editor.SendDeskFormAsync($"{Page}/revisions/1/restore", $"{Page}/revisions/1/restore", new() { ["version"] = "3", ["losses"] = "1" });
        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        await site.Reader().OpenAsync(Address, HttpStatusCode.NotFound);
    }

    [Fact]
    public void A_revision_of_earlier_days_is_read_and_changes_neither_comments_nor_embargo()
    {
        var old = StorySnapshot.Read("""{"Headline":"Old"}""");
        Assert.Null(old.CommentsOpen);
        Assert.DoesNotContain(new StoryComparison(old, old with { CommentsOpen = false, EmbargoedUntil = Now }).Fields, f => f.Name is "Embargo until" or "Readers may comment" && !f.IsSame);
    }

    public void Dispose() => site.Dispose();

    private Task<bool> ScheduleAsync(DateTimeOffset at, DateTimeOffset? embargo = null) => site.ArrangeAsync(room =>
    {
        room.Published(at: at).EmbargoedUntil = embargo;
        return room.Keep();
    });

    private static Task<HttpResponseMessage> SaveAsync(HttpClient editor, int version, string embargo, string comments = "true") => editor.SendDeskFormAsync(Page, Page, new()
    {
        ["Headline"] = "Ferry services resume", ["Standfirst"] = "Two ports reopen at noon.", ["Slug"] = "ferry-services-resume",
        ["Body"] = "The first boat left at **noon**.", ["SectionId"] = "1", ["Kind"] = "News", ["Language"] = "en", ["Direction"] = "Ltr",
        ["CommentsOpen"] = comments, ["EmbargoUntil"] = embargo, ["Version"] = $"{version}",
    });
}
