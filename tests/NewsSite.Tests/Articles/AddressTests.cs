using NewsSite.Accounts;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Articles;

public sealed class AddressTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task Every_address_a_story_ever_had_leads_to_the_last_one_in_one_step()
    {
        await site.ArrangeAsync(room => room.Published("First"));
        var editor = await site.StaffAsync(Roles.Editor);
        foreach (var slug in (string[])["second", "third", "first", "last"]) await ChangeAsync(editor, slug);
        foreach (var old in (string[])["first", "second", "third"])
        {
            using var answer = await site.Reader().GetAsync(new Uri($"/world/1/{old}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/world/1/last"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        }

        await ChangeAsync(editor, "first");
        await site.Reader().OpenAsync("/world/1/first");
    }

    [Fact]
    public async Task A_changed_address_publishes_nothing_else()
    {
        await site.ArrangeAsync(room =>
        {
            var article = room.Published("First");
            article.Working.Headline = "Not yet";
            article.Save(room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        var editor = await site.StaffAsync(Roles.Editor);
        await ChangeAsync(editor, "second");
        Assert.Equal("First", (await site.Reader().OpenAsync("/world/1/second")).QuerySelector("h1").Words());
        var form = await editor.OpenAsync("/admin/articles/1");
        Assert.Equal("Not yet", form.QuerySelector("#headline")!.GetAttribute("value"));
        Assert.Contains("Published, edited since", form.QuerySelector(".top").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_form_does_not_change_the_address_that_readers_have()
    {
        await site.ArrangeAsync(room => room.Published("First"));
        var editor = await site.StaffAsync(Roles.Editor);
        using var forged = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", Form("second"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.StatusCode);
        var page = await forged.ReadAsync();
        Assert.Contains("it is changed on its own page", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("Another headline", page.QuerySelector("#headline")!.GetAttribute("value"));
        using var empty = await editor.SendDeskFormAsync("/admin/articles/1", "/admin/articles/1", Form(""));
        Assert.Equal(HttpStatusCode.Redirect, empty.StatusCode);
        Assert.Equal("first", (await editor.OpenAsync("/admin/articles/1")).QuerySelector("[name=Slug]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Not A Slug", "3", HttpStatusCode.UnprocessableEntity, "This would do: not-a-slug")]
    [InlineData("", "3", HttpStatusCode.UnprocessableEntity, "This would do: first")]
    [InlineData("first", "3", HttpStatusCode.UnprocessableEntity, "This is the address it has.")]
    [InlineData("second", "1", HttpStatusCode.Conflict, "Somebody saved this story after you opened this page.")]
    public async Task An_address_that_cannot_be_is_said(string slug, string version, HttpStatusCode status, string problem)
    {
        await site.ArrangeAsync(room => room.Published("First"));
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.SendDeskFormAsync("/admin/articles/1/address", "/admin/articles/1/address", new() { ["slug"] = slug, ["version"] = version });
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(problem, (await answer.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
        await site.Reader().OpenAsync("/world/1/first");
    }

    [Fact]
    public async Task A_draft_has_no_address_to_change()
    {
        await site.ArrangeAsync(room => room.Draft());
        await (await site.StaffAsync(Roles.Editor)).OpenAsync("/admin/articles/1/address", HttpStatusCode.NotFound);
    }

    public void Dispose() => site.Dispose();

    private static async Task ChangeAsync(HttpClient editor, string slug)
    {
        const string Address = "/admin/articles/1/address";
        var version = (await editor.OpenAsync(Address)).QuerySelector("input[name=version]")!.GetAttribute("value");
        using var answer = await editor.SendDeskFormAsync(Address, Address, new() { ["slug"] = slug, ["version"] = version });
        Assert.Equal("/admin/articles/1?notice=readdressed", answer.Headers.Location?.OriginalString);
    }

    private static Dictionary<string, string?> Form(string slug) => new()
    {
        ["Headline"] = "Another headline", ["Slug"] = slug, ["Body"] = "The first boat left at **noon**.", ["SectionId"] = "1", ["Language"] = "en", ["Version"] = "3",
    };
}
