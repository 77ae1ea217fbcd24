using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Publishing;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Articles;

public sealed class OwnerTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task A_story_is_owned_by_whoever_wrote_it()
    {
        await site.ArrangeAsync(room => room.Editor);
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var created = await reporter.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", new() { ["Headline"] = "Mine", ["Language"] = "en" });
        Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        Assert.Equal("Reporter", await OwnerAsync());
        Assert.Contains("Yours.", (await reporter.OpenAsync("/admin/articles/1")).QuerySelector("section[aria-labelledby=ownership]").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_save_does_not_change_the_owner()
    {
        await site.ArrangeAsync(room =>
        {
            var article = room.Draft();
            article.Save(room.Moderator, FakeClock.Noon);
            return room.Keep();
        });
        Assert.Equal("Edith", await OwnerAsync());
    }

    [Fact]
    public async Task An_editor_hands_over_any_story_and_the_act_says_from_whom_to_whom_and_why()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        await site.StaffAsync(Roles.Reporter);
        using var answer = await HandOverAsync(editor, from: 1, to: 4, note: "Please call the harbour.");
        Assert.Equal("/admin/articles/1?notice=handedover", answer.Headers.Location!.OriginalString);
        Assert.Equal("Reporter", await OwnerAsync());
        Assert.Contains(
            "Handed over from Edith to Reporter by Editor", (await editor.OpenAsync("/admin/articles/1")).QuerySelector("section[aria-labelledby=acts]").Words(),
            StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        var act = await db.Articles.SelectMany(a => a.Acts).SingleAsync(a => a.Kind == ActKind.HandedOver, TestContext.Current.CancellationToken);
        Assert.Equal(("from Edith to Reporter", "Please call the harbour."), (act.Detail, act.Note));
    }

    [Fact]
    public async Task A_hand_over_does_not_collide_with_a_save_of_the_words()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        using var handed = await HandOverAsync(editor, from: 1, to: 3);
        using var saved = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", new()
        {
            ["Headline"] = "Ferry services resume", ["Body"] = "The first boat left at **noon**.", ["Language"] = "en", ["Version"] = "2",
        });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task A_reporter_hands_over_only_his_own_story()
    {
        await site.ArrangeAsync(room => room.Draft());
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var refused = await HandOverAsync(reporter, from: 1, to: 3);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Only its owner or an editor", (await refused.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("Edith", await OwnerAsync());
    }

    [Fact]
    public async Task Whoever_writes_may_take_a_story_that_is_nobodys()
    {
        await site.ArrangeAsync(room => room.Draft());
        await using (var db = site.OpenDatabase()) await db.Articles.ExecuteUpdateAsync(a => a.SetProperty(x => x.OwnerId, (int?)null), TestContext.Current.CancellationToken);
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var taken = await HandOverAsync(reporter, from: null, to: 3);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal("Reporter", await OwnerAsync());
    }

    [Theory]
    [InlineData("2", "", HttpStatusCode.UnprocessableEntity, "Choose somebody who writes here.")]
    [InlineData("99", "", HttpStatusCode.UnprocessableEntity, "Choose somebody who writes here.")]
    [InlineData("junk", "", HttpStatusCode.UnprocessableEntity, "Choose somebody who writes here.")]
    [InlineData("3", "long", HttpStatusCode.UnprocessableEntity, "A note can have 500 characters")]
    public async Task A_hand_over_that_cannot_be_says_why_and_keeps_what_was_typed(string to, string note, HttpStatusCode status, string problem)
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        using var refused = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/hand-over", new()
        {
            ["version"] = "2", ["from"] = "1", ["newOwner"] = to, ["handOverNote"] = note == "long" ? new string('n', 501) : "Kept words",
        });
        Assert.Equal(status, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Contains(problem, page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.StartsWith(note == "long" ? "nnn" : "Kept words", page.QuerySelector("#handovernote").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_over_from_somebody_who_no_longer_owns_the_story_is_refused()
    {
        await site.ArrangeAsync(room => room.Draft());
        var editor = await site.StaffAsync(Roles.Editor);
        using var first = await HandOverAsync(editor, from: 1, to: 3);
        using var second = await HandOverAsync(editor, from: 1, to: 3);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("Meanwhile the story has become Editor’s.", (await second.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static Task<HttpResponseMessage> HandOverAsync(HttpClient client, int? from, int to, string note = "")
        => client.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1/hand-over", new()
        {
            ["version"] = "2", ["from"] = $"{from}", ["newOwner"] = $"{to}", ["handOverNote"] = note,
        });

    private async Task<string?> OwnerAsync()
    {
        await using var db = site.OpenDatabase();
        return await db.Articles.Select(a => a.Owner!.Name).FirstAsync(TestContext.Current.CancellationToken);
    }
}
