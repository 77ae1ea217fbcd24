using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Photos;
using NewsSite.Series;
using NewsSite.Tags;
using NewsSite.Tests.Site;
using NewsSite.Tests.Syndication;

namespace NewsSite.Tests.Photos;

/// <summary>
/// No picture without its credit. Every address that the router knows is asked for in a paper with photos in all the places a photo can stand;
/// wherever one is named in an answer, its credit has to stand beside it. And no view but one prints pictures.
/// </summary>
public sealed partial class CreditTests : IDisposable
{
    private static readonly ReaderRoutes Routes = new(
        ["world", "nowhere"], [1, 2, 99], ["ferry-services-resume", "harbour", "oskar"], ["ferry"], ["/series/harbour"]);

    /// <summary>Views that print pictures themselves, and what they print beside them.</summary>
    private static readonly Dictionary<string, string> Printers = new()
    {
        ["Views/Shared/_Photo.cshtml"] = "_Credit.cshtml",
        ["Views/Shared/_Picture.cshtml"] = "Printed by _Photo alone",
        ["Views/Articles/_Sharing.cshtml"] = "photo.Photo.Credit",
    };

    /// <summary>Code that puts the addresses of pictures into what readers and machines get, and what it puts beside them.</summary>
    private static readonly Dictionary<string, string> Writers = new()
    {
        ["Syndication/Feeds.cs"] = "photo.Credit",
        ["Syndication/StoryHtml.cs"] = "Encode(say.Plain(\"Photo:\"))} {Encode(credit)}",
        ["Syndication/StoryGraph.cs"] = "creditText",
        ["Syndication/OEmbed.cs"] = "photo?.Credit",
        ["Syndication/PaperGraph.cs"] = "creditText",
        ["Syndication/SitemapEntry.cs"] = "", // tells where a picture is, and shows none
    };

    private readonly Dictionary<string, string> credits = [];
    private readonly TestSite site = new();

    private static string Web => SourceFolder.Web;

    [Fact]
    public async Task Wherever_readers_and_machines_get_a_photo_they_get_its_credit()
    {
        await ArrangeAsync();
        var reader = site.Reader();
        HashSet<string> seen = [];
        foreach (var address in Routes.Addresses(site))
        {
            using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (!text.Contains("/media/", StringComparison.Ordinal) || address.StartsWith("/sitemap", StringComparison.Ordinal)) continue;
            foreach (var name in PictureName().Matches(text).Select(m => m.Groups["hash"].Value)) seen.Add(name);
            var problems = (answer.Content.Headers.ContentType?.MediaType switch
            {
                "application/rss+xml" => InRss(text),
                "application/atom+xml" => InAtom(text),
                "application/feed+json" => InJsonFeed(text),
                "application/json" => InCard(JsonDocument.Parse(text).RootElement),
                _ => InPage(text),
            }).ToList();
            Assert.True(problems.Count == 0, $"{address} shows a photo without its credit: {string.Join("; ", problems)}");
        }

        Assert.Equal(credits.Keys.Order(), seen.Order());
    }

    [Fact]
    public void No_view_prints_a_picture_but_the_one_that_prints_its_credit()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Web, "Views"), "*.cshtml", SearchOption.AllDirectories))
        {
            var (name, text) = (Path.GetRelativePath(Web, file).Replace('\\', '/'), File.ReadAllText(file));
            if (Printers.TryGetValue(name, out var beside)) Assert.Contains(beside, text, StringComparison.Ordinal);
            else Assert.False(PrintsPicture().IsMatch(text), $"{name} prints a picture by itself. Let _Photo.cshtml print it, which prints its credit.");
            if (name != "Views/Shared/_Photo.cshtml") Assert.DoesNotContain("_Picture", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_page_of_the_desk_shows_a_picture_without_saying_whose_it_is()
    {
        // Parts of the page of one photo, whose credit is a field of it.
        string[] parts = ["Areas/Admin/Views/Photos/_Crops.cshtml", "Areas/Admin/Views/Photos/_Renditions.cshtml"];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Web, "Areas"), "*.cshtml", SearchOption.AllDirectories))
        {
            var (name, text) = (Path.GetRelativePath(Web, file).Replace('\\', '/'), File.ReadAllText(file));
            if (!text.Contains("<img", StringComparison.Ordinal) || parts.Contains(name)) continue;
            Assert.True(text.Contains("Credit", StringComparison.Ordinal), $"{name} shows a picture and not its credit.");
        }
    }

    [Fact]
    public void No_code_writes_the_address_of_a_picture_but_what_writes_its_credit_too()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Web, "Syndication"), "*.cs", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.Combine(Web, "Controllers"), "*.cs", SearchOption.AllDirectories)))
        {
            var (name, text) = (Path.GetRelativePath(Web, file).Replace('\\', '/'), File.ReadAllText(file));
            if (Writers.TryGetValue(name, out var beside)) Assert.Contains(beside, text, StringComparison.Ordinal);
            else Assert.False(WritesPicture().IsMatch(text), $"{name} writes the address of a picture. Write its credit too, and say so in {nameof(Writers)}.");
        }
    }

    public void Dispose() => site.Dispose();

    private Task<bool> ArrangeAsync() => site.ArrangeAsync(room =>
    {
        Photo Kept(string credit)
        {
            var photo = Newsroom.Photo(credit, restrictions: "");
            credits.Add(Path.GetFileNameWithoutExtension(photo.FileName), credit);
            return photo;
        }

        var (lead, shown, first, second, portrait) = (Kept("Lead / A & B"), Kept("Shown / C"), Kept("First / D"), Kept("Second / E"), Kept("Portrait / F"));
        var author = new Author("Oskar") { Photo = portrait };
        room.Keep(lead, shown, first, second, portrait, author);
        var series = new StorySeries("Harbour", "harbour", "");
        Article article = null!;
        for (var number = 1; number <= 2; number++)
        {
            article = room.Draft();
            article.Working.Body = $"![x](photo:{shown.Id})\n\n::: gallery\n![y](photo:{first.Id} \"Y.\")\n![z](photo:{second.Id})\n:::";
            article.Working.ShowInBody([shown, first, second]);
            article.Working.LeadWith(lead, "A caption.", "A plaque.");
            article.Working.CreditAuthors([(author, AuthorRole.ReportedBy)]);
            article.Working.TagWith([new Tag(number == 1 ? "Harbour" : "Port")]);
            article.Publish(FakeClock.Noon.AddHours(-number), room.Editor, FakeClock.Noon.AddHours(-number), "A test");
            series.Append(article);
            room.Keep();
        }

        return room.Keep(series, room.FrontLedBy(article));
    });

    private IEnumerable<string> InPage(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            foreach (var problem in InGraph(JsonDocument.Parse(script.TextContent).RootElement)) yield return problem;
            script.Remove();
        }

        foreach (var card in page.QuerySelectorAll("meta[property='og:image']"))
        {
            var isOfHeadline = card.GetAttribute("content")!.Contains("/cards/", StringComparison.Ordinal);
            if (!isOfHeadline && !Says(card.ParentElement!.QuerySelector("meta[property='og:image:alt']")?.GetAttribute("content"), card.GetAttribute("content")!)) yield return card.OuterHtml;
            card.Remove();
        }

        foreach (var problem in InFigures(page)) yield return problem;
    }

    private IEnumerable<string> InFigures(IDocument page)
    {
        foreach (var figure in page.QuerySelectorAll("figure"))
        {
            if (!Says(figure.QuerySelector("figcaption")?.TextContent, figure.InnerHtml)) yield return figure.OuterHtml;
            figure.Remove();
        }

        if (page.DocumentElement.OuterHtml.Contains("/media/", StringComparison.Ordinal)) yield return "a picture stands outside of any figure";
    }

    private IEnumerable<string> InGraph(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().SelectMany(InGraph);
        if (element.ValueKind != JsonValueKind.Object) return element.ToString().Contains("/media/", StringComparison.Ordinal) ? [element.ToString()] : [];
        return element.TryGetProperty("contentUrl", out var picture)
            ? Says(element.TryGetProperty("creditText", out var credit) ? credit.GetString() : null, picture.GetString()!) ? [] : [element.ToString()]
            : element.EnumerateObject().SelectMany(p => InGraph(p.Value));
    }

    private IEnumerable<string> InCard(JsonElement card)
    {
        if (!Says(card.GetProperty("thumbnail_credit").GetString(), card.GetProperty("thumbnail_url").GetString()!)) yield return card.ToString();
    }

    private IEnumerable<string> InRss(string xml)
    {
        XNamespace media = "http://search.yahoo.com/mrss/", content = "http://purl.org/rss/1.0/modules/content/";
        var feed = XDocument.Parse(xml);
        foreach (var picture in feed.Descendants(media + "content").ToList())
        {
            if (!Says(picture.Element(media + "credit")?.Value, picture.Attribute("url")!.Value)) yield return picture.ToString();
            picture.Remove();
        }

        foreach (var problem in InBodies(feed.Descendants(content + "encoded"))) yield return problem;
        if (feed.ToString().Contains("/media/", StringComparison.Ordinal)) yield return "a picture stands somewhere else in an entry";
    }

    private IEnumerable<string> InAtom(string xml)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(xml);
        foreach (var link in feed.Descendants(atom + "link").Where(l => l.Attribute("rel")?.Value == "enclosure").ToList())
        {
            if (!Says(link.Attribute("title")?.Value, link.Attribute("href")!.Value)) yield return link.ToString();
            link.Remove();
        }

        foreach (var problem in InBodies(feed.Descendants(atom + "content"))) yield return problem;
        if (feed.ToString().Contains("/media/", StringComparison.Ordinal)) yield return "a picture stands somewhere else in an entry";
    }

    private IEnumerable<string> InBodies(IEnumerable<XElement> bodies)
    {
        foreach (var body in bodies.ToList())
        {
            foreach (var problem in InFigures(new HtmlParser().ParseDocument(body.Value))) yield return problem;
            body.Remove();
        }
    }

    private IEnumerable<string> InJsonFeed(string json)
    {
        foreach (var item in JsonDocument.Parse(json).RootElement.GetProperty("items").EnumerateArray())
        {
            if (item.TryGetProperty("image", out var image) && !Says(item.GetProperty("_photo").GetProperty("credit").GetString(), image.GetString()!)) yield return item.ToString();
            if (item.TryGetProperty("content_html", out var html))
            {
                foreach (var problem in InFigures(new HtmlParser().ParseDocument(html.GetString()!))) yield return problem;
            }
        }
    }

    /// <summary>Whether a text gives the credit of every picture that is named elsewhere.</summary>
    private bool Says(string? text, string where)
        => PictureName().Matches(where).All(m => text?.Contains(credits[m.Groups["hash"].Value], StringComparison.Ordinal) == true);

    /// <summary>The source of the site, above where the tests run.</summary>
    [GeneratedRegex("/media/(?<hash>[0-9a-f]{32})")]
    private static partial Regex PictureName();

    [GeneratedRegex("<img|<picture|<source|PictureAddress|Address\\.Media|/media/|FileName")]
    private static partial Regex PrintsPicture();

    [GeneratedRegex("PictureAddress|Address\\.Media|/media/")]
    private static partial Regex WritesPicture();
}
