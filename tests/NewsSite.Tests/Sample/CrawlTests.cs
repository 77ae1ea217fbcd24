using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Sample;

/// <summary>Every page that a reader of the sample paper can come to from the front page, and everything these pages load.</summary>
public sealed class CrawlTests
{
    private const string Home = "https://localhost";
    private const int MostPages = 1500;
    private static readonly HtmlParser Parser = new();

    private sealed record Fetched(HttpStatusCode Status, string? MediaType, string Text, string? Location);

    [Fact]
    public async Task No_link_is_broken_and_no_page_lacks_what_a_page_has_to_have()
    {
        // Pictures as they are, so that none has to be made while the links to it are followed.
        using var site = new SampleNewsroomTests.DevelopmentSite { Settings = { ["Site:Renditions"] = "Off" } };
        await site.InitializeAsync();
        var reader = site.Reader();
        List<string> faults = [];
        Dictionary<string, HashSet<string>> names = [];
        List<(string Page, string To, string Name)> places = [];
        HashSet<string> known = ["/"];
        var open = new Queue<(string Address, string From)>([("/", "the start")]);
        while (open.TryDequeue(out var next) && known.Count < MostPages)
        {
            var answer = await FetchAsync(reader, next.Address);
            if (answer.Location is { } elsewhere)
            {
                Follow(elsewhere, next.Address, next.From);
                continue;
            }

            if (answer.Status != HttpStatusCode.OK)
            {
                faults.Add($"{next.From} leads to {next.Address}, which answers {(int)answer.Status}");
                continue;
            }

            if (answer.MediaType != "text/html") continue;
            if (answer.Text != (await FetchAsync(reader, next.Address)).Text) faults.Add($"{next.Address} is another page the second time");
            var page = Parser.ParseDocument(answer.Text);
            faults.AddRange(FaultsOf(page).Select(fault => $"{next.Address} {fault}"));
            names[next.Address] = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
            // What search engines are asked to leave alone is the same page once more: in another order, with a form that answers somebody.
            foreach (var link in page.QuerySelectorAll("a[href]:not([rel~=nofollow][href*='?']), link[href], script[src], img[src], source[srcset]"))
                foreach (var target in TargetsOf(link)) Follow(target, next.Address, next.Address);
        }

        faults.AddRange(places.Where(p => names.TryGetValue(p.To, out var ids) && !ids.Contains(p.Name)).Select(p => $"{p.Page} leads to #{p.Name} of {p.To}, which is not there"));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(40)));
        Assert.InRange(known.Count, 150, MostPages - 1);

        void Follow(string target, string at, string from)
        {
            if (!Uri.TryCreate(new Uri(new Uri(Home), at), target, out var to) || to.GetLeftPart(UriPartial.Authority) != Home) return;
            if (to.AbsolutePath.StartsWith("/admin", StringComparison.Ordinal)) return;
            if (to.Fragment.Length > 1) places.Add((from, to.PathAndQuery, Uri.UnescapeDataString(to.Fragment[1..])));
            if (known.Add(to.PathAndQuery)) open.Enqueue((to.PathAndQuery, from));
        }
    }

    private static async Task<Fetched> FetchAsync(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var type = answer.Content.Headers.ContentType?.MediaType;
        return new(answer.StatusCode, type, type == "text/html" ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : "", answer.Headers.Location?.OriginalString);
    }

    private static IEnumerable<string> TargetsOf(IElement element) => element.GetAttribute("srcset") is { } set
        ? set.Split(',').Select(one => one.Trim().Split(' ')[0])
        : [element.GetAttribute("href") ?? element.GetAttribute("src")!];

    private static IEnumerable<string> FaultsOf(IDocument page)
    {
        var isListed = page.QuerySelector("meta[name=robots][content*=noindex]") is null;
        if (string.IsNullOrWhiteSpace(page.Title)) yield return "has no title";
        if (isListed && string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")?.GetAttribute("content"))) yield return "has no description";
        if (isListed && page.QuerySelectorAll("link[rel=canonical]").Length != 1) yield return "has not one canonical address";
        if (page.QuerySelectorAll("h1").Length != 1) yield return "has not one headline";
        foreach (var twice in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1)) yield return $"has the id {twice.Key} twice";
        foreach (var image in page.QuerySelectorAll("img:not([alt])")) yield return $"has a picture without alt text: {image.OuterHtml}";
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden], [type=submit]), textarea, select").Where(f => f.Closest("label") is null && (f.Id is null || page.QuerySelector($"label[for='{f.Id}']") is null)))
            yield return $"has a field without label: {field.OuterHtml}";
        foreach (var link in page.QuerySelectorAll("a[href], button").Where(l => l.Words() == "" && l.QuerySelector("img, svg") is null && l.GetAttribute("aria-hidden") is null && l.GetAttribute("aria-label") is null))
            yield return $"has a link or button without words: {link.OuterHtml}";
    }
}
