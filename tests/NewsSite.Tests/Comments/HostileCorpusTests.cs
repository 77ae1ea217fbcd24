using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Markup;
using NewsSite.Reports;
using NewsSite.Tests.Mail;
using NewsSite.Tests.Site;
using NewsSite.Tests.Syndication;
using NewsSite.Web.Operations;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace NewsSite.Tests.Comments;

/// <summary>Whatever readers type anywhere, no page, feed or mail gets an element, attribute or address by it that harmless words would not give.</summary>
public sealed class HostileCorpusTests
{
    private const string Story = "/world/1/ferry-services-resume";
    private const string Row = "li.queued";
    private static readonly HashSet<string> Allowed = ["p", "br", "em", "strong", "blockquote", "ul", "ol", "li", "code", "pre", "a", "mark"];
    private static readonly HashSet<string> Attributes = ["a href", "a rel", "a title", "ol start", "code class"];
    private static readonly string[] Schemes = ["http:", "https:", "mailto:"];

    /// <summary>Enough for several pages of every list.</summary>
    private static readonly IReadOnlyList<string> ManyTame = [.. Enumerable.Repeat(HostilePayloads.Tame, 10).SelectMany(p => p)];

    private static readonly HtmlParser Parser = new();

    public static TheoryData<string> Techniques { get; } = [.. HostilePayloads.ByTechnique.Keys];

    [Fact]
    public void The_corpus_is_as_large_as_it_is_said_to_be() => Assert.True(HostilePayloads.All.Count >= 400);

    [Theory]
    [MemberData(nameof(Techniques))]
    public void A_rendered_comment_has_nothing_outside_the_allow_list(string technique)
    {
        foreach (var payload in HostilePayloads.ByTechnique[technique])
        {
            var text = TypedText.Clean(payload);
            foreach (var html in (string[])[CommentMarkdown.ToHtml(text), CommentMarkdown.ToHtml(text, [(0, text.Length), (1, 3)]), CommentMarkdown.OfStaffToHtml(text)])
                AssertAllowed(Elements(html), payload);
        }
    }

    /// <summary>655 examples of every construct of the language; their author's licence keeps them out of the repository.</summary>
    [Fact]
    public void The_examples_of_CommonMark_come_out_without_their_HTML()
    {
        var examples = Environment.GetEnvironmentVariable("NEWSSITE_TEST_COMMONMARK");
        Assert.SkipUnless(File.Exists(examples), "NEWSSITE_TEST_COMMONMARK names no file with the examples.");
        using var file = JsonDocument.Parse(File.ReadAllText(examples!));
        var texts = file.RootElement.EnumerateArray().Select(e => e.GetProperty("markdown").GetString()!).ToList();
        Assert.NotEmpty(texts);
        foreach (var text in texts) AssertAllowed(Elements(CommentMarkdown.ToHtml(TypedText.Clean(text))), text);
    }

    [Fact]
    public async Task On_no_page_does_a_posted_comment_or_name_become_markup()
        => AssertNothingNew(await PostedAsync(ManyTame), await PostedAsync(HostilePayloads.All));

    [Fact]
    public async Task In_no_form_that_comes_back_does_what_was_typed_become_markup()
        => AssertNothingNew(await RefusedAsync([.. HostilePayloads.Tame, new string('a', CommentWords.LongestBody + 1), "ab", "", "Cut\0off"]), await RefusedAsync(HostilePayloads.All));

    [Fact]
    public async Task No_reason_of_a_moderator_or_of_a_report_becomes_markup()
        => AssertNothingNew(await ReasonsAsync(ManyTame), await ReasonsAsync(HostilePayloads.All));

    [Fact]
    public async Task No_mail_goes_elsewhere_or_becomes_markup_by_what_was_typed()
    {
        using var server = new MailServer();
        using var site = new MailingSite(server, ("Comments:Flood:Burst", "100000"));
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published()));
        var payloads = HostilePayloads.ByTechnique["elsewhere"].Concat(HostilePayloads.ByTechnique["attribute"]).ToList();
        foreach (var payload in payloads)
        {
            using var answer = await site.Reader().SendFormAsync("/c/1/report", new()
            {
                ["Reason"] = nameof(ReportReason.Illegal), ["Ground"] = nameof(IllegalGround.Insult), ["Words"] = $"{payload} said", ["Name"] = Line(payload), ["Email"] = "ivo@example.org", ["IsInGoodFaith"] = "true",
            });
            AssertAnswered(answer, payload);
        }

        while (await site.DeliverAsync() > 0) { }
        Assert.NotEmpty(server.Received);
        await using var db = site.OpenDatabase();
        Assert.Equal(await db.Outbox.CountAsync(TestContext.Current.CancellationToken), server.Received.Count);
        Assert.DoesNotContain(server.Said, line => line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && line.Contains("evil", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(server.Said, line => line.StartsWith("Bcc:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Content-Type: text/html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every page that shows comments, once each payload was posted as a comment and, where it can be one, as a name.</summary>
    private static async Task<Dictionary<string, HashSet<string>>> PostedAsync(IReadOnlyList<string> payloads)
    {
        using var site = Site();
        await site.ArrangeAsync(room => room.Published());
        var reader = site.Reader();
        var posted = 0;
        List<string> receipts = [];
        foreach (var payload in payloads)
        {
            using var answer = await reader.SendFormAsync("/comments/1", new() { ["Comment"] = $"{payload}\n\nsaid", ["Author"] = Line(payload), ["SendAnyway"] = "true", ["Email"] = $"ivo{posted}@example.org" });
            AssertAnswered(answer, payload);
            if (answer.StatusCode != HttpStatusCode.Redirect) continue;
            posted++;
            if (posted % 10 == 1 || payloads.Count < 100) receipts.Add(answer.Headers.Location!.OriginalString);
        }

        Assert.True(posted > payloads.Count * 9 / 10, $"Only {posted} of {payloads.Count} were taken in.");
        var shapes = new Dictionary<string, HashSet<string>>();
        var moderator = await site.StaffAsync(Roles.Moderator);
        foreach (var receipt in receipts) Add(shapes, "the story as its sender sees it", await reader.OpenAsync(receipt));
        Assert.Equal(posted, await WalkAsync(shapes, moderator, "/admin/comments", Row));
        await PanesAsync(shapes, moderator, "waiting", posted);
        await using (var db = site.OpenDatabase())
        {
            var by = await db.Users.FirstAsync(TestContext.Current.CancellationToken);
            foreach (var comment in await db.Comments.ToListAsync(TestContext.Current.CancellationToken)) comment.Approve(by, FakeClock.Noon);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(posted, await WalkAsync(shapes, reader, Story, ".comment-body"));
        await WalkAsync(shapes, moderator, "/admin/comments?queue=approved", Row);
        Add(shapes, "/admin", await moderator.OpenAsync("/admin"));
        Add(shapes, "report form", await reader.OpenAsync("/c/1/report"));
        await using (var db = site.OpenDatabase())
        {
            foreach (var comment in await db.Comments.Where(c => c.Id % 7 == 1).Select(c => c.Id).ToListAsync(TestContext.Current.CancellationToken)) Add(shapes, "reply page", await reader.OpenAsync($"{Story}?replyTo={comment}"));
        }

        await FeedsAsync(shapes, reader);
        return shapes;
    }

    private static async Task FeedsAsync(Dictionary<string, HashSet<string>> shapes, HttpClient reader)
    {
        const string feed = "/comments/1/feed";
        var rss = FeedRules.Rss(await TextAsync(reader, feed));
        Add(shapes, "RSS", Fragment(rss.Descendants(FeedRules.Content + "encoded").Select(e => e.Value)));
        Assert.DoesNotContain(rss.Descendants(), e => e.Name.LocalName is "script" or "img" or "svg");
        var atom = FeedRules.AtomFeed(await TextAsync(reader, $"{feed}/atom"));
        Add(shapes, "Atom", Fragment(atom.Descendants().Where(e => e.Name.LocalName == "content").Select(e => e.Value)));
        var json = FeedRules.Json(await TextAsync(reader, $"{feed}/json"));
        Add(shapes, "JSON Feed", Fragment(json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("content_html").GetString()!)));
    }

    /// <summary>Every form that comes back because something in it cannot be taken.</summary>
    private static async Task<Dictionary<string, HashSet<string>>> RefusedAsync(IReadOnlyList<string> payloads)
    {
        using var site = Site();
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published()));
        var reader = site.Reader();
        var shapes = new Dictionary<string, HashSet<string>>();
        foreach (var payload in payloads)
        {
            await SendAsync("reply", "/comments/1", new() { ["Comment"] = payload, ["Author"] = payload, ["Email"] = $"{payload} no address", ["Parent"] = payload, ["Command"] = payload });
            await SendAsync("reply to no story", "/comments/99", new() { ["Comment"] = payload, ["Author"] = payload, ["Email"] = payload });
            await SendAsync("report", "/c/1/report", new() { ["Reason"] = payload, ["Ground"] = payload, ["Words"] = payload, ["Name"] = payload, ["Email"] = $"{payload} no address" });
            using var index = await reader.GetAsync(new Uri($"/report?url={Uri.EscapeDataString(payload)}", UriKind.Relative), TestContext.Current.CancellationToken);
            if (index.StatusCode == HttpStatusCode.UnprocessableEntity) Add(shapes, "address of a report", await index.ReadAsync());
        }

        return shapes;

        async Task SendAsync(string kind, string address, Dictionary<string, string?> form)
        {
            using var answer = await reader.SendFormAsync(address, form);
            Assert.InRange((int)answer.StatusCode, 400, 499);
            Add(shapes, $"{kind}, {answer.StatusCode}", await answer.ReadAsync());
        }
    }

    /// <summary>Every page that shows why something was refused or reported.</summary>
    private static async Task<Dictionary<string, HashSet<string>>> ReasonsAsync(IReadOnlyList<string> payloads)
    {
        using var site = Site();
        var (first, last) = await site.ArrangeAsync(async room =>
        {
            var article = room.Published();
            foreach (var payload in payloads)
            {
                var comment = await room.CommentAsync(article, "Well told.");
                comment.TakeReport(new ReportWords(ReportReason.Other, null, $"{Reason(payload)} said", Line(payload), null, false), null, FakeClock.Noon);
                await room.KeepAsync();
            }

            return (1L, (long)payloads.Count);
        });
        var shapes = new Dictionary<string, HashSet<string>>();
        var moderator = await site.StaffAsync(Roles.Moderator);
        await WalkAsync(shapes, moderator, "/admin/comments?queue=reported", Row);
        await PanesAsync(shapes, moderator, "reported", payloads.Count);
        await WalkAsync(shapes, moderator, "/admin/reports", "main");
        using (var list = await moderator.GetAsync("/admin/reports.csv", TestContext.Current.CancellationToken))
        {
            var text = await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            using var rows = new CsvParser(new StringReader(text), CultureInfo.InvariantCulture);
            while (await rows.ReadAsync()) Assert.DoesNotContain(rows.Record!, cell => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
        }

        await using (var db = site.OpenDatabase())
        {
            var by = await db.Users.FirstAsync(TestContext.Current.CancellationToken);
            foreach (var (comment, payload) in (await db.Comments.WithLedger().ToListAsync(TestContext.Current.CancellationToken)).Zip(payloads))
                comment.CloseReports(comment.Reject(Reason(payload), by, FakeClock.Noon), long.MaxValue);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var reader = site.Reader();
        var receipts = site.Services.GetRequiredService<CommentReceipts>();
        for (var id = first; id <= last; id += last > 50 ? 5 : 1) Add(shapes, "receipt", await reader.OpenAsync($"/receipt/{receipts.For(id)}"));
        await WalkAsync(shapes, moderator, "/admin/comments?queue=rejected", Row);
        await PanesAsync(shapes, moderator, "rejected", payloads.Count);
        await WalkAsync(shapes, moderator, "/admin/reports?show=all", "main");
        return shapes;
    }

    private static TestSite Site() => new() { Settings = new() { ["Comments:Flood:Burst"] = "100000" } };

    /// <summary>Opens a list and all the pages after it; says how many of something they hold.</summary>
    private static async Task<int> WalkAsync(Dictionary<string, HashSet<string>> shapes, HttpClient client, string address, string counted)
    {
        var kind = address;
        for (var count = 0; ;)
        {
            var page = await client.OpenAsync(address);
            Add(shapes, kind, page);
            count += page.QuerySelectorAll(counted).Length;
            if (page.QuerySelector("main a[rel=next]") is not { } next) return count;
            address = new Uri(new Uri($"https://localhost{address}"), next.GetAttribute("href")).PathAndQuery;
        }
    }

    /// <summary>Each comment in full, as it stands beside the queue.</summary>
    private static async Task PanesAsync(Dictionary<string, HashSet<string>> shapes, HttpClient moderator, string kind, int last)
    {
        for (var id = 1; id <= last; id++) Add(shapes, $"the pane of a {kind} comment", await moderator.OpenAsync($"/admin/comments/{id}/pane"));
    }

    private static async Task<string> TextAsync(HttpClient reader, string address)
        => await reader.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private static IEnumerable<IElement> Elements(string html) => Parser.ParseFragment(html, Parser.ParseDocument("").Body!).OfType<IElement>();

    private static IDocument Fragment(IEnumerable<string> entries) => Parser.ParseDocument($"<main>{string.Concat(entries)}</main>");

    private static void Add(Dictionary<string, HashSet<string>> shapes, string kind, IDocument page)
    {
        if (!shapes.TryGetValue(kind, out var shape)) shapes.Add(kind, shape = []);
        shape.UnionWith(PageShape.Of(page));
    }

    /// <summary>Taken in, or sent back with a message; a form with U+0000 in it cannot be read at all.</summary>
    private static void AssertAnswered(HttpResponseMessage answer, string payload)
        => Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.UnprocessableEntity || answer.StatusCode == HttpStatusCode.BadRequest && payload.Contains('\0', StringComparison.Ordinal), $"{answer.StatusCode} to {payload}");

    private static void AssertNothingNew(Dictionary<string, HashSet<string>> tame, Dictionary<string, HashSet<string>> hostile)
    {
        Assert.Equal(tame.Keys.Order(), hostile.Keys.Order());
        // A queue shows one comment in full, and which markup that one has is chance.
        var ofComments = PageShape.Of(Fragment(HostilePayloads.Tame.Select(CommentMarkdown.ToHtml)));
        Assert.All(hostile, page => Assert.Empty(page.Value.Except(tame[page.Key]).Except(ofComments)));
    }

    private static void AssertAllowed(IEnumerable<IElement> roots, string payload)
    {
        foreach (var element in roots.SelectMany(r => r.QuerySelectorAll("*").Prepend(r)))
        {
            Assert.True(Allowed.Contains(element.LocalName), $"<{element.LocalName}> came out of {payload}");
            Assert.All(element.Attributes, a => Assert.True(Attributes.Contains($"{element.LocalName} {a.Name}"), $"{a.Name} came out of {payload}"));
            if (element.GetAttribute("class") is { } css) Assert.StartsWith("language-", css, StringComparison.Ordinal);
            if (element.GetAttribute("href") is not { } address) continue;
            Assert.True(address is ['/', not ('/' or '\\'), ..] or "/" || Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)), $"{address} came out of {payload}");
        }
    }

    /// <summary>As much of a payload as fits into one line of a name.</summary>
    private static string Line(string payload)
    {
        var line = TypedText.CleanLine(payload);
        line = line.Length > CommentWords.LongestName ? line[..CommentWords.LongestName] : line;
        return TypedText.CleanLine(line) is { Length: > 0 } name ? name : "Ivo";
    }

    private static string Reason(string payload)
    {
        var line = TypedText.Clean(payload).Trim();
        return line.Length is 0 ? "None." : line.Length > 480 ? line[..480] : line;
    }
}
