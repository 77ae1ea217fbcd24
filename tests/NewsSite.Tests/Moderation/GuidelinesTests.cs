using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Moderation;

public sealed class GuidelinesTests : IDisposable
{
    private const string Page = "/admin/guidelines";
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public async Task Guidelines_stand_at_the_form_and_a_comment_keeps_the_version_that_was_accepted()
    {
        var moderator = await ArrangeAsync();
        Assert.Null((await site.Reader().OpenAsync(Story)).QuerySelector(".guidelines"));
        using var first = await MakeAsync(moderator, "Argue with *reasons*.", based: "0");
        Assert.Equal("The guidelines are in force now.", (await moderator.OpenAsync(first.Headers.Location!.OriginalString)).QuerySelector(".notice").Words());
        var page = await site.Reader().OpenAsync(Story);
        Assert.Equal("reasons", page.QuerySelector(".guidelines em").Words());
        Assert.Contains("By posting you accept the guidelines as they stand here, version 1.", page.QuerySelector("#respond").Words(), StringComparison.Ordinal);
        var shown = page.QuerySelector("input[name=Guidelines]")!.GetAttribute("value");
        using var second = await MakeAsync(moderator, "Argue with reasons, and be brief.", based: "1");

        using var sent = await SendAsync(shown);
        await using var db = site.OpenDatabase();
        Assert.Equal(1, await db.Comments.Select(c => c.GuidelinesVersion).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Contains("be brief", (await site.Reader().OpenAsync(Story)).QuerySelector(".guidelines").Words(), StringComparison.Ordinal);
        Assert.Equal(["Version 2, in force", "Version 1"], (await moderator.OpenAsync(Page)).QuerySelectorAll(".version summary").Select(s => s.FirstChild!.TextContent.Trim()));
    }

    [Theory]
    [InlineData("77")]
    [InlineData("-1")]
    [InlineData("one")]
    [InlineData(null)]
    public async Task Nobody_accepts_a_version_that_there_is_not(string? version)
    {
        using var made = await MakeAsync(await ArrangeAsync(), "Argue with reasons.", based: "0");
        using var sent = await SendAsync(version);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await using var db = site.OpenDatabase();
        Assert.Null(await db.Comments.Select(c => c.GuidelinesVersion).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_version_takes_them_off_the_forms()
    {
        var moderator = await ArrangeAsync();
        using var first = await MakeAsync(moderator, "Argue with reasons.", based: "0");
        using var second = await MakeAsync(moderator, "", based: "1");
        Assert.Null((await site.Reader().OpenAsync(Story)).QuerySelector(".guidelines"));
    }

    [Theory]
    [InlineData("Argue with reasons.", "1", HttpStatusCode.UnprocessableEntity, "These are the guidelines as they are.")]
    [InlineData("Something else.", "0", HttpStatusCode.Conflict, "Somebody else has made a version while you were at it, which is in force. Yours is below and not saved.")]
    public async Task What_is_no_new_version_comes_back(string text, string based, HttpStatusCode status, string problem)
    {
        var moderator = await ArrangeAsync();
        using var first = await MakeAsync(moderator, "Argue with reasons.", based: "0");
        using var answer = await MakeAsync(moderator, text, based);
        var page = await answer.ReadAsync();
        Assert.Equal((status, problem, text), (answer.StatusCode, page.QuerySelector(".problems").Words(), page.QuerySelector("#text")!.TextContent.Trim()));
    }

    [Fact]
    public async Task Guidelines_that_are_too_long_come_back_whole()
    {
        var text = new string('a', 10_001);
        using var answer = await MakeAsync(await ArrangeAsync(), text, based: "0");
        var page = await answer.ReadAsync();
        Assert.Equal(("Guidelines can have 10,000 characters; these have 10,001.", text), (page.QuerySelector("#text-problem").Words(), page.QuerySelector("#text")!.TextContent.Trim()));
    }

    public void Dispose() => site.Dispose();

    private async Task<HttpClient> ArrangeAsync()
    {
        await site.ArrangeAsync(room => room.Published());
        return await site.StaffAsync(Roles.Moderator);
    }

    private static Task<HttpResponseMessage> MakeAsync(HttpClient moderator, string text, string based)
        => moderator.SendDeskFormAsync(Page, Page, new() { ["Text"] = text, ["Based"] = based });

    private Task<HttpResponseMessage> SendAsync(string? version)
        => site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = "Well told.", ["Author"] = "Ivo", ["Guidelines"] = version });
}
