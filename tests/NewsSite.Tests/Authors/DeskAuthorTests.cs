using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Authors;

public sealed class DeskAuthorTests : IDisposable
{
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_editor_makes_an_author_with_a_bio_a_photo_and_links()
    {
        await site.ArrangeAsync(room => room.Keep(Newsroom.Photo()));
        var editor = await site.StaffAsync(Roles.Editor);
        using var made = await SendAsync(editor, "/admin/authors/new", new()
        {
            ["Name"] = "Ana Reyes", ["Bio"] = "Covers *ports*. [Her page](https://example.org/ana)", ["Email"] = "ana@example.org", ["Website"] = "https://example.org/ana", ["PhotoId"] = "1",
        });
        Assert.Equal("/admin/authors?notice=saved", made.Headers.Location?.OriginalString);
        var page = await site.Reader().OpenAsync("/author/ana-reyes");
        Assert.Equal("ports", page.QuerySelector(".about em").Words());
        Assert.Equal("mailto:ana@example.org", page.QuerySelector(".about a[href^=mailto]")!.GetAttribute("href"));
        Assert.Equal("Photo: EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL", page.QuerySelector(".portrait .credit").Words());
        Assert.DoesNotContain("MAXPPP", page.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name", "", "Please enter the name.")]
    [InlineData("Name", "Reyes, Ana", "A name has no comma in it, because commas stand between names.")]
    [InlineData("Name", "Ivo Lang", "There is an author called “Ivo Lang” already. Tell the two apart, or merge them.")]
    [InlineData("Slug", "ivo-lang", "There is an author at “ivo-lang” already.")]
    [InlineData("Slug", "Not a slug", "A slug has small letters and digits joined by hyphens, such as ana-reyes.")]
    [InlineData("Email", "ana at example", "This is no email address.")]
    [InlineData("Website", "javascript:alert(1)", "A link begins with https:// or http://.")]
    [InlineData("PhotoId", "77", "This photo no longer exists. Choose another.")]
    [InlineData("AccountId", "77", "This account no longer exists. Choose another.")]
    public async Task What_cannot_be_stored_is_said_and_everything_typed_is_kept(string field, string value, string problem)
    {
        await site.ArrangeAsync(room => room.Keep(new Author("Ivo Lang")));
        using var answer = await SendAsync(await site.StaffAsync(Roles.Editor), "/admin/authors/new", new() { ["Name"] = "Ana Reyes", ["Bio"] = "Kept.", [field] = value });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal(problem, page.QuerySelector(".problems").Words());
        Assert.Equal("Kept.", page.QuerySelector("#bio")!.TextContent);
    }

    [Fact]
    public async Task A_renamed_author_is_found_at_the_old_address_and_by_the_old_name()
    {
        await site.ArrangeAsync(room => room.Keep(new Author("Ana Reyes")));
        var editor = await site.StaffAsync(Roles.Editor);
        using var renamed = await SendAsync(editor, "/admin/authors/1", new() { ["Name"] = "Ana Smith" });
        await LeadsAsync("/author/ana-reyes", "/author/ana-smith");
        using var saved = await editor.SendDeskFormAsync("/admin/articles/new", "/admin/articles/new", new() { ["Headline"] = "New", ["Authors"] = "Ana Reyes", ["Language"] = "en" });
        Assert.Equal("Ana Smith", (await editor.OpenAsync("/admin/articles/1")).QuerySelector("[name=Authors]")!.GetAttribute("value"));
        using var taken = await SendAsync(editor, "/admin/authors/new", new() { ["Name"] = "Ana Reyes" });
        Assert.Contains("was the address of the author “Ana Smith”", (await taken.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_opened_before_somebody_elses_change_overwrites_nothing()
    {
        await site.ArrangeAsync(room => room.Keep(new Author("Ana Reyes")));
        var editor = await site.StaffAsync(Roles.Editor);
        using var saved = await SendAsync(editor, "/admin/authors/1", new() { ["Name"] = "Ana Reyes", ["Bio"] = "Theirs." });
        using var stale = await editor.SendDeskFormAsync("/admin/authors/1", "/admin/authors/1", new() { ["Name"] = "Ana Reyes", ["Bio"] = "Mine.", ["Version"] = "1" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal("Mine.", (await stale.ReadAsync()).QuerySelector("#bio")!.TextContent);
        Assert.Contains("Theirs.", (await site.Reader().OpenAsync("/author/ana-reyes")).QuerySelector(".about").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_signs_as_one_author_who_stands_in_its_new_stories()
    {
        await site.ArrangeAsync(room => room.Keep(new Author("Ana Reyes"), new Author("Ivo Lang")));
        var reporter = await site.StaffAsync(Roles.Reporter);
        var editor = await site.StaffAsync(Roles.Editor);
        await using var db = site.OpenDatabase();
        var account = (await db.Users.Where(a => a.Name == Roles.Reporter).Select(a => a.Id).SingleAsync(Cancel)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var linked = await SendAsync(editor, "/admin/authors/1", new() { ["Name"] = "Ana Reyes", ["AccountId"] = account });
        Assert.Equal("Ana Reyes", (await reporter.OpenAsync("/admin/articles/new")).QuerySelector("#authors")!.GetAttribute("value"));
        Assert.Equal("", (await editor.OpenAsync("/admin/articles/new")).QuerySelector("#authors")!.GetAttribute("value") ?? "");
        using var twice = await SendAsync(editor, "/admin/authors/2", new() { ["Name"] = "Ivo Lang", ["AccountId"] = account });
        Assert.Equal("This account signs as “Ana Reyes” already.", (await twice.ReadAsync()).QuerySelector(".problems").Words());
    }

    [Fact]
    public async Task A_retired_author_keeps_the_page_and_is_suggested_no_more()
    {
        await site.ArrangeAsync(room => room.Keep(new Author("Ana Reyes")));
        var editor = await site.StaffAsync(Roles.Editor);
        using var retired = await SendAsync(editor, "/admin/authors/1", new() { ["Name"] = "Ana Reyes", ["IsRetired"] = "true" });
        Assert.Equal("[]", await editor.GetStringAsync(new Uri("/admin/authors/suggest?q=ana", UriKind.Relative), Cancel));
        await site.Reader().OpenAsync("/author/ana-reyes");
    }

    [Fact]
    public async Task Two_authors_become_one_everywhere()
    {
        await site.ArrangeAsync(room =>
        {
            var (ana, reyes) = (new Author("Ana Reyes"), new Author("A. Reyes"));
            (Author, AuthorRole)[][] signed = [[(ana, AuthorRole.ReportedBy)], [(reyes, AuthorRole.ReportedBy)], [(reyes, AuthorRole.ReportedBy), (ana, AuthorRole.ReportedBy)], [(reyes, AuthorRole.TranslatedBy), (ana, AuthorRole.ReportedBy)]];
            foreach (var (i, authors) in signed.Index())
            {
                var article = room.Draft($"Story {i}");
                article.Working.CreditAuthors(authors);
                article.Publish(FakeClock.Noon.AddHours(-i), room.Editor, FakeClock.Noon);
                room.Keep();
            }

            return true;
        });
        var editor = await site.StaffAsync(Roles.Editor);
        await using var db = site.OpenDatabase();
        var id = await db.Authors.Where(a => a.Name == "A. Reyes").Select(a => a.Id).SingleAsync(Cancel);
        var address = $"/admin/authors/{id}/merge";
        var page = await editor.OpenAsync($"{address}?into=Ana Reyes");
        Assert.Contains("3 stories are signed “Ana Reyes” instead of “A. Reyes”", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        using var merged = await editor.SendDeskFormAsync($"{address}?into=Ana Reyes", address, new() { ["into"] = "Ana Reyes", ["fromVersion"] = "1", ["intoVersion"] = "1" });
        Assert.StartsWith("/admin/authors?notice=merged", merged.Headers.Location?.OriginalString, StringComparison.Ordinal);
        await LeadsAsync("/author/a-reyes", "/author/ana-reyes");
        Assert.Equal(4, (await site.Reader().OpenAsync("/author/ana-reyes")).QuerySelectorAll(".teaser").Length);
        Assert.StartsWith("By Ana Reyes Translated by Ana Reyes", (await site.Reader().OpenAsync("/world/4/story-3")).QuerySelector(".byline").Words().Replace("Translated by Ana Reyes By Ana Reyes", "By Ana Reyes Translated by Ana Reyes", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_searched_and_paged()
    {
        await site.ArrangeAsync(room => room.Keep([.. Enumerable.Range(100, 60).Select(i => new Author($"Author {i}"))]));
        var editor = await site.StaffAsync(Roles.Editor);
        var first = await editor.OpenAsync("/admin/authors");
        var second = await editor.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(60, first.QuerySelectorAll("tbody tr").Concat(second.QuerySelectorAll("tbody tr")).Select(r => r.Words()).Distinct().Count());
        Assert.Equal("Author 142 /author/author-142", (await editor.OpenAsync("/admin/authors?q=142")).QuerySelector("tbody").Words());
    }

    public void Dispose() => site.Dispose();

    private async Task LeadsAsync(string from, string to)
    {
        using var answer = await site.Reader().GetAsync(new Uri(from, UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient editor, string address, Dictionary<string, string?> fields)
    {
        var version = (await editor.OpenAsync(address)).QuerySelector("input[name=Version]")!.GetAttribute("value");
        return await editor.SendDeskFormAsync(address, address, new(fields) { ["Version"] = version });
    }
}
