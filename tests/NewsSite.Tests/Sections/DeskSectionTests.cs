using System.Net;
using NewsSite.Accounts;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Sections;

public sealed class DeskSectionTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task An_editor_makes_a_section_and_one_within_it()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        using var world = await SendAsync(editor, new() { ["Name"] = "World", ["Description"] = "From abroad." });
        using var europe = await SendAsync(editor, new() { ["Name"] = "Europe", ["Slug"] = "eu", ["ParentId"] = "1" });
        Assert.Equal("From abroad.", (await site.Reader().OpenAsync("/world")).QuerySelector(".section-head .standfirst").Words());
        Assert.Equal("World", (await site.Reader().OpenAsync("/eu")).QuerySelector(".crumbs a").Words());
    }

    [Theory]
    [InlineData("", "", "Please enter the name of the section.")]
    [InlineData("Admin", "", "A section cannot have the address “admin”: it is malformed or belongs to the site itself.")]
    [InlineData("World", "../x", "A section cannot have the address “../x”: it is malformed or belongs to the site itself.")]
    [InlineData("Local", "", "There is a section at “local” already.")]
    public async Task A_section_that_cannot_be_made_is_said_in_the_form(string name, string slug, string problem)
    {
        await site.ArrangeAsync(room => room.Editor);
        using var answer = await SendAsync(await site.StaffAsync(Roles.Editor), new() { ["Name"] = name, ["Slug"] = slug, ["Description"] = "Kept." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal(problem, page.QuerySelector(".problems").Words());
        Assert.Equal("Kept.", page.QuerySelector("#description")!.TextContent);
    }

    public void Dispose() => site.Dispose();

    private static Task<HttpResponseMessage> SendAsync(HttpClient editor, Dictionary<string, string?> fields)
        => editor.SendDeskFormAsync("/admin/sections", "/admin/sections", fields);
}
