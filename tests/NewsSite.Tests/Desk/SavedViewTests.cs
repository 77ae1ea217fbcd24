using NewsSite.Accounts;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Desk;

public sealed class SavedViewTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task A_view_keeps_a_filter_under_a_name_until_it_is_deleted()
    {
        await site.ArrangeAsync(room => room.Draft());
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var kept = await KeepAsync(reporter, "state=Draft&section=world", "World drafts");
        Assert.Equal("/admin/articles?state=Draft&section=world", kept.Headers.Location!.OriginalString);
        var page = await reporter.OpenAsync("/admin/articles?section=world&state=Draft");
        Assert.Equal("World drafts", page.QuerySelector(".views [aria-current]").Words());

        using var renamed = await reporter.SendDeskFormAsync("/admin/articles", "/admin/views/1", new() { ["viewName"] = "Drafts of the world" });
        Assert.Equal("Drafts of the world", (await reporter.OpenAsync(renamed.Headers.Location!.OriginalString)).QuerySelector(".views [aria-current]").Words());
        using var deleted = await reporter.SendDeskFormAsync("/admin/articles", "/admin/views/1/delete", []);
        Assert.DoesNotContain("Drafts of the world", await NamesAsync(reporter));
    }

    [Fact]
    public async Task A_view_is_seen_by_others_only_when_an_editor_shares_it()
    {
        await site.ArrangeAsync(room => room.Draft());
        var (editor, reporter, other) = (await site.StaffAsync(Roles.Editor), await site.StaffAsync(Roles.Reporter), await site.StaffAsync(Roles.Reporter));
        using var shared = await KeepAsync(editor, "state=Draft", "Shared by an editor", share: true);
        using var own = await KeepAsync(editor, "state=Ready", "An editor’s own");
        using var forged = await KeepAsync(reporter, "state=Ready", "Shared by a reporter", share: true);
        Assert.Contains("Shared by an editor (shared)", await NamesAsync(other));
        Assert.DoesNotContain("An editor’s own", await NamesAsync(other));
        Assert.DoesNotContain("Shared by a reporter (shared)", await NamesAsync(other));
        Assert.Contains("Shared by a reporter", await NamesAsync(reporter));
        using var foreign = await other.SendDeskFormAsync("/admin/articles", "/admin/views/1/delete", []);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Theory]
    [InlineData("state=Draft", "", "Please give the view a name.")]
    [InlineData("state=Draft", "long", "A name can have 60 characters; this one has 61.")]
    [InlineData("", "All", "Choose what the list shall show first")]
    [InlineData("state=Gossip", "Gossip", "There is no state called “Gossip”.")]
    public async Task A_view_that_cannot_be_kept_says_why_and_keeps_its_name(string query, string name, string problem)
    {
        await site.ArrangeAsync(room => room.Draft());
        var typed = name == "long" ? new string('n', 61) : name;
        using var refused = await KeepAsync(await site.StaffAsync(Roles.Editor), query, typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Contains(problem, page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("#viewname")!.GetAttribute("value") ?? "");
    }

    public void Dispose() => site.Dispose();

    private static Task<HttpResponseMessage> KeepAsync(HttpClient client, string query, string name, bool share = false)
        => client.SendDeskFormAsync("/admin/articles", $"/admin/views?{query}", new() { ["viewName"] = name, ["share"] = share ? "true" : "false" });

    private static async Task<List<string>> NamesAsync(HttpClient client) => [.. (await client.OpenAsync("/admin/articles")).QuerySelectorAll(".views a").Select(a => a.Words())];
}
