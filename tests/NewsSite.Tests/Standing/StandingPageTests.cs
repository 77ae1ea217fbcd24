using System.Net;
using System.Text.Json;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Standing;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Standing;

public sealed class StandingPageTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task An_editor_makes_a_page_and_readers_find_it_at_its_address_and_at_the_foot_of_every_page()
    {
        var editor = await site.StaffAsync(Roles.Editor);
        using var made = await SendAsync(editor, "/admin/pages/new", Words("About us", "Who we **are**.", "about"));
        Assert.Equal("/admin/pages/1?notice=saved", made.Headers.Location?.OriginalString);
        var page = await site.Reader().OpenAsync("/about");
        Assert.Equal("About us", page.QuerySelector("h1").Words());
        Assert.Equal("are", page.QuerySelector(".body strong").Words());
        Assert.Equal("https://localhost/about", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("What it is about.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("About us", (await site.Reader().OpenAsync("/")).QuerySelector(".colophon a[href='/about']").Words());
        Assert.Contains("https://localhost/about<", await TextAsync("/sitemap-pages.xml"), StringComparison.Ordinal);
        using var loud = await site.Reader().GetAsync(new Uri("/About", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/about", loud.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_page_that_is_not_published_is_nowhere()
    {
        await ArrangeAsync(shown: false);
        await site.Reader().OpenAsync("/ethics", HttpStatusCode.NotFound);
        foreach (var address in (string[])["/", "/sitemap-pages.xml", "/world/1/ferry-services-resume"])
            Assert.DoesNotContain("thics", await TextAsync(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin", "belongs to the site itself")]
    [InlineData("most-read", "belongs to the site itself")]
    [InlineData("Two Words", "malformed")]
    [InlineData("world", "A section stands at “world”.")]
    [InlineData("ethics", "There is a page at “ethics” already.")]
    [InlineData("abroad", "was the address of the section “World”")]
    public async Task An_address_that_something_else_has_is_refused_and_nothing_typed_is_lost(string slug, string problem)
    {
        await ArrangeAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await SendAsync(editor, "/admin/pages/new", Words("Another page", "Long <words>.", slug));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains(problem, page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal(("Another page", "Long <words>."), (page.QuerySelector("#headline")!.GetAttribute("value"), page.QuerySelector("#body")!.TextContent.Trim()));
    }

    [Fact]
    public async Task A_section_cannot_take_the_address_of_a_page()
    {
        await ArrangeAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.SendDeskFormAsync("/admin/sections", "/admin/sections", new() { ["Name"] = "Ethics" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("A page stands at “ethics”.", (await answer.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Headline", "", "Please enter the headline of the page.")]
    [InlineData("Body", " ", "Please write the page.")]
    [InlineData("Standfirst", "301", "A standfirst can have 300 characters; this one has 301.")]
    [InlineData("Position", "-1", "A place is a number from 0 to 999.")]
    public async Task What_cannot_be_stored_is_said_at_its_field(string field, string value, string problem)
    {
        var editor = await site.StaffAsync(Roles.Editor);
        var words = Words("About us", "Who we are.", "about");
        words[field] = value == "301" ? new string('x', 301) : value;
        using var answer = await SendAsync(editor, "/admin/pages/new", words);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(problem, (await answer.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_what_was_typed_and_stores_nothing()
    {
        await ArrangeAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        var words = Words("Our ethics", "We take *nothing*.", "");
        (words["Version"], words["Act"]) = ("2", "preview");
        using var answer = await SendAsync(editor, "/admin/pages/1", words);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Equal("nothing", page.QuerySelector("[aria-labelledby=preview] em").Words());
        Assert.Equal("We take *nothing*.", page.QuerySelector("#body")!.TextContent.Trim());
        Assert.Equal("We are fair.", (await site.Reader().OpenAsync("/ethics")).QuerySelector(".body").Words());
    }

    [Fact]
    public async Task Every_change_of_the_words_is_a_revision_that_is_kept()
    {
        await ArrangeAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        var words = Words("Our ethics", "We are fair and slow.", "");
        words["Version"] = "2";
        using var saved = await SendAsync(editor, "/admin/pages/1", words);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        words["Version"] = "3";
        using var again = await SendAsync(editor, "/admin/pages/1", words);
        var page = await editor.OpenAsync("/admin/pages/1");
        Assert.Equal(["Revision 2", "Revision 1"], page.QuerySelectorAll("details.version summary").Select(s => string.Join(' ', s.Words().Split(' ').Take(2))));
        Assert.Equal("We are fair.", page.QuerySelectorAll("details.version textarea")[1].TextContent.Trim());
        Assert.Equal("We are fair and slow.", (await site.Reader().OpenAsync("/ethics")).QuerySelector(".body").Words());
    }

    [Fact]
    public async Task A_save_on_an_older_version_overwrites_nothing_and_loses_nothing()
    {
        await ArrangeAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        var mine = Words("Our ethics", "Mine.", "");
        mine["Version"] = "1";
        using var refused = await SendAsync(editor, "/admin/pages/1", mine);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.ReadAsync();
        Assert.Equal(("Mine.", "We are fair."), (page.QuerySelector("#body")!.TextContent.Trim(), page.QuerySelector("[aria-labelledby=theirs] textarea")!.TextContent.Trim()));
        Assert.Equal("We are fair.", (await site.Reader().OpenAsync("/ethics")).QuerySelector(".body").Words());

        mine["Version"] = page.QuerySelector("input[name=Version]")!.GetAttribute("value");
        using var kept = await SendAsync(editor, "/admin/pages/1", mine);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal("Mine.", (await site.Reader().OpenAsync("/ethics")).QuerySelector(".body").Words());
    }

    [Fact]
    public async Task Two_pages_cannot_say_the_same_of_the_paper()
    {
        await ArrangeAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        var words = Words("More ethics", "More.", "more");
        words["Role"] = ((int)StandingRole.Ethics).ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var answer = await SendAsync(editor, "/admin/pages/new", words);
        Assert.Contains("“Ethics” says that of the paper already.", (await answer.ReadAsync()).QuerySelector(".problems").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_points_at_the_page_on_how_we_work_and_tells_search_engines_of_all_of_them()
    {
        await ArrangeAsync(pages: [("how-we-work", StandingRole.PublishingPrinciples), ("ethics", StandingRole.Ethics), ("photo-terms", StandingRole.PhotoTerms), ("accessibility", StandingRole.None)]);
        var page = await site.Reader().OpenAsync("/world/1/ferry-services-resume");
        var trust = page.QuerySelector(".trust a")!;
        Assert.Equal(("/how-we-work", "Why you can trust The Test Courier"), (trust.GetAttribute("href"), trust.Words()));
        var nodes = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var paper = nodes.Single(n => n.GetProperty("@type").GetString() == "NewsMediaOrganization");
        Assert.Equal(("https://localhost/how-we-work", "https://localhost/ethics"), (paper.GetProperty("publishingPrinciples").GetString(), paper.GetProperty("ethicsPolicy").GetString()));
        Assert.Equal("https://localhost/corrections", paper.GetProperty("correctionsPolicy").GetString());
    }

    [Fact]
    public async Task A_story_points_nowhere_while_nobody_has_written_such_a_page()
    {
        await site.ArrangeAsync(room => room.Published());
        Assert.Null((await site.Reader().OpenAsync("/world/1/ferry-services-resume")).QuerySelector(".trust"));
    }

    [Fact]
    public void A_page_cannot_be_made_at_an_address_of_the_site()
        => Assert.All((string[])["admin", "feed", "oembed", "A b", ""], slug => Assert.Throws<ArgumentException>(() => new StandingPage(slug)));

    public void Dispose() => site.Dispose();

    private Task<bool> ArrangeAsync(bool shown = true, (string Slug, StandingRole Role)[]? pages = null) => site.ArrangeAsync(room =>
    {
        room.Published();
        room.Keep(new FormerAddress("/abroad", room.World));
        foreach (var (slug, role) in pages ?? [("ethics", StandingRole.Ethics)])
        {
            var page = new StandingPage(slug) { Role = role, IsInFooter = true };
            page.Say(slug == "ethics" ? "Ethics" : slug, "", "We are fair.", room.Editor, FakeClock.Noon);
            page.Show(shown, FakeClock.Noon);
            room.Keep(page);
        }

        return true;
    });

    private static Dictionary<string, string?> Words(string headline, string body, string slug) => new()
    {
        ["Headline"] = headline, ["Slug"] = slug, ["Standfirst"] = "What it is about.", ["Body"] = body, ["Position"] = "0", ["IsInFooter"] = "true", ["IsPublished"] = "true",
    };

    private static Task<HttpResponseMessage> SendAsync(HttpClient editor, string address, Dictionary<string, string?> words)
    {
        words.Remove("__RequestVerificationToken");
        return editor.SendDeskFormAsync(address, address, words);
    }

    private async Task<string> TextAsync(string address)
    {
        using var answer = await site.Reader().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
