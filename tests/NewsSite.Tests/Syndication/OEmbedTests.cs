using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Syndication;

public sealed class OEmbedTests : IDisposable
{
    private const string Story = "https://localhost/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public async Task A_story_says_where_its_card_is_and_the_card_says_what_the_link_leads_to()
    {
        await ArrangeAsync();
        var page = await site.Reader().OpenAsync("/world/1/ferry-services-resume");
        var card = JsonDocument.Parse(await TextAsync(page.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!)).RootElement;
        Assert.Equal(
            ["1.0", "link", "Ferry services resume", "Ana Reyes", "https://localhost/author/ana-reyes", "The Test Courier", "https://localhost/"],
            ((string[])["version", "type", "title", "author_name", "author_url", "provider_name", "provider_url"]).Select(n => card.GetProperty(n).GetString()));
        Assert.Equal((1280, 854), (card.GetProperty("thumbnail_width").GetInt32(), card.GetProperty("thumbnail_height").GetInt32()));
        var xml = XDocument.Parse(await TextAsync(page.QuerySelector("link[type='text/xml+oembed']")!.GetAttribute("href")!)).Root!;
        Assert.Equal(("oembed", "Ferry services resume", "1280"), (xml.Name.LocalName, xml.Element("title")!.Value, xml.Element("thumbnail_width")!.Value));
    }

    [Theory]
    [InlineData("&maxwidth=700", 640)]
    [InlineData("&maxwidth=320", 320)]
    [InlineData("&maxheight=300", 320)]
    [InlineData("&maxwidth=100000&maxheight=100000", 1600)]
    public async Task A_thumbnail_is_no_larger_than_asked_for(string limits, int width)
    {
        await ArrangeAsync();
        Assert.Equal(width, JsonDocument.Parse(await TextAsync($"/oembed?url={Story}{limits}")).RootElement.GetProperty("thumbnail_width").GetInt32());
    }

    [Theory]
    [InlineData("&maxwidth=200", "")]
    [InlineData("", "NO SALES")]
    public async Task There_is_no_thumbnail_that_is_too_large_or_may_not_leave_our_pages(string limits, string restrictions)
    {
        await ArrangeAsync(restrictions);
        Assert.DoesNotContain("thumbnail", await TextAsync($"/oembed?url={Story}{limits}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("?url=", HttpStatusCode.BadRequest)]
    [InlineData("?url=https://localhost/world/1&maxwidth=wide", HttpStatusCode.BadRequest)]
    [InlineData("?url=https://localhost/world/1&maxheight=-1", HttpStatusCode.BadRequest)]
    [InlineData("?url=https://localhost/world/1&format=pdf", HttpStatusCode.NotImplemented)]
    [InlineData("?url=https://localhost/world/9", HttpStatusCode.NotFound)]
    [InlineData("?url=https://localhost/world", HttpStatusCode.NotFound)]
    [InlineData("?url=https://localhost/", HttpStatusCode.NotFound)]
    [InlineData("?url=https://elsewhere.example/world/1", HttpStatusCode.NotFound)]
    [InlineData("?url=https://localhost@elsewhere.example/world/1", HttpStatusCode.NotFound)]
    [InlineData("?url=https://localhost:8443/world/1", HttpStatusCode.NotFound)]
    [InlineData("?url=ftp://localhost/world/1", HttpStatusCode.NotFound)]
    [InlineData("?url=/world/1", HttpStatusCode.NotFound)]
    [InlineData("?url=https://localhost/world/1", HttpStatusCode.OK)]
    [InlineData("?url=http://LOCALHOST/world/1/another-slug%3Futm_source=x%23comments&format=xml", HttpStatusCode.OK)]
    public async Task Only_a_story_that_readers_have_is_told_of(string question, HttpStatusCode expected)
    {
        await ArrangeAsync();
        using var answer = await site.Reader().GetAsync(new Uri($"/oembed{question}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Another_site_s_script_may_read_the_card_and_keeps_it()
    {
        await ArrangeAsync();
        using var answer = await site.Reader().GetAsync(new Uri($"/oembed?url={Story}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.NotNull(answer.Headers.ETag);
    }

    public void Dispose() => site.Dispose();

    private Task<bool> ArrangeAsync(string restrictions = "") => site.ArrangeAsync(room =>
    {
        var draft = room.Draft();
        draft.Working.CreditAuthors([(new Author("Ana Reyes"), AuthorRole.ReportedBy)]);
        draft.Working.LeadWith(Newsroom.Photo(restrictions: restrictions), "A ceremony in Paris.", "A plaque");
        draft.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
        return room.Keep();
    });

    private async Task<string> TextAsync(string address)
    {
        using var answer = await site.Reader().GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
