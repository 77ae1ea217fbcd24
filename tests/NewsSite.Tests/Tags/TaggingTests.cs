using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Tags;
using NewsSite.Tests.Site;
using System.Net;
using System.Text.Json;

namespace NewsSite.Tests.Tags;

public sealed class TaggingTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task An_editor_makes_new_tags_by_typing_them()
    {
        await site.ArrangeAsync(room => room.Keep(new Tag("Ferries")));
        using var saved = await SaveAsync(await site.StaffAsync(Roles.Editor), "ferries, Storms");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await using var db = site.OpenDatabase();
        Assert.Equal(["Ferries", "Storms"], await db.Tags.OrderBy(t => t.Name).Select(t => t.Name).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reporter_uses_the_tags_that_exist()
    {
        await site.ArrangeAsync(room => room.Keep(new Tag("Ferries")));
        using var saved = await SaveAsync(await site.StaffAsync(Roles.Reporter), "ferries");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task A_reporter_who_types_a_new_tag_is_told_who_makes_it_and_keeps_everything_typed()
    {
        await site.ArrangeAsync(room => room.Keep(new Tag("Ferries")));
        using var answer = await SaveAsync(await site.StaffAsync(Roles.Reporter), "Ferries, Storms");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("There is no tag “Storms”. Choose one that exists, or ask an editor, who can make it.", page.QuerySelector(".problems").Words());
        Assert.Equal("Ferries, Storms", page.QuerySelector("#tags")!.GetAttribute("value"));
        Assert.Equal("The gates opened.", page.QuerySelector("#body")!.TextContent);
    }

    [Theory]
    [InlineData("fer", "Ferries Ferry bells")]
    [InlineData("FÉR", "Ferries Ferry bells")]
    [InlineData("ferry b", "Ferry bells")]
    [InlineData("erry", "")]
    [InlineData("_%", "")]
    [InlineData("", "")]
    public async Task Tags_are_suggested_by_how_they_begin(string typed, string suggested)
    {
        await site.ArrangeAsync(room => room.Keep(new Tag("Ferries"), new Tag("Ferry bells"), new Tag("Storms"), new Tag("Fens")));
        Assert.Equal(suggested, await SuggestedAsync($"/admin/tags/suggest?q={Uri.EscapeDataString(typed)}"));
    }

    [Fact]
    public async Task Only_a_few_tags_are_suggested()
    {
        await site.ArrangeAsync(room => room.Keep([.. Enumerable.Range(10, 40).Select(i => new Tag($"Ferry {i}"))]));
        Assert.Equal(8, (await SuggestedAsync("/admin/tags/suggest?q=ferry")).Split("Ferry").Length - 1);
    }

    [Theory]
    [InlineData("/admin/tags/suggest?q=f")]
    [InlineData("/admin/authors/suggest?q=f")]
    public async Task Suggestions_are_for_those_who_write(string address)
    {
        await site.Reader().OpenAsync(address, HttpStatusCode.Redirect);
        await (await site.StaffAsync(Roles.Moderator)).OpenAsync(address, HttpStatusCode.Redirect);
        await (await site.StaffAsync(Roles.Reporter)).OpenAsync(address);
    }

    public void Dispose() => site.Dispose();

    private async Task<string> SuggestedAsync(string address)
    {
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var answer = JsonDocument.Parse(await reporter.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        return string.Join(' ', answer.RootElement.EnumerateArray().Select(o => o.GetProperty("label").GetString()));
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient client, string tags) => client.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", new()
    {
        ["Headline"] = "Harbour opens", ["Body"] = "The gates opened.", ["Tags"] = tags, ["Language"] = "en",
    });
}
