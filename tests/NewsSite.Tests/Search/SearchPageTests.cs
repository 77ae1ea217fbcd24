using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Publishing;
using NewsSite.Search;
using NewsSite.Tags;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Search;

/// <summary>The search as readers meet it.</summary>
public sealed class SearchPageTests : IDisposable
{
    /// <summary>What an address can hold that no reader means.</summary>
    private static readonly string[] Odd =
    [
        "%22", "%22%22%22", "-", "--", "*", "%00", "a%00b", "%ED%A0%80", "%FF%FE", "NEAR(a+b,+3)", "ferry+OR", "AND+NOT",
        "Headline:ferry", "%7BHeadline%7D+:+ferry", "ferry*+%22services+res%22*", "%27;DROP+TABLE+Articles--", "%3Cscript%3Ealert(1)%3C/script%3E", "%25_%5B%5D", "_s1+_p", "%E0%A4%B9%E0%A4%BF", "%F0%9F%98%80", "a+b+c+d+e+f+g+h+i+j+k+l+m+n",
    ];

    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_found_by_any_of_its_parts_and_what_was_looked_for_is_marked()
    {
        await site.ArrangeAsync(room =>
        {
            var story = room.Draft("Ferry services resume");
            var gull = Newsroom.Photo();
            room.Keep(gull);
            story.Working.ShowInBody([gull]);
            story.Working.Body = "The first boat left at **noon**, said [the <captain>](https://example.org/x).\n\n![A bird](photo:1 \"A gull on the pier.\")";
            story.Working.TagWith([new Tag("Harbour")]);
            story.Working.CreditAuthors([(new Author("Zoë Åkerlund"), AuthorRole.ReportedBy)]);
            story.Working.LeadWith(Newsroom.Photo(), "Passengers wait at dawn.", "A queue");
            story.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
            return room.Keep();
        });
        foreach (var (word, marked) in new[] { ("ferries", "Ferry"), ("reopen", "reopen"), ("boat", "boat"), ("captain", "captain"), ("dawn", "dawn"), ("gull", "gull"), ("harbour", null), ("AKERLUND", null) })
        {
            var hit = Assert.Single(Hits(await SearchAsync(word)));
            Assert.Equal("/world/1/ferry-services-resume", hit.QuerySelector("h3 a")!.GetAttribute("href"));
            if (marked is not null) Assert.Equal(marked, hit.QuerySelector("mark").Words());
        }

        var page = Hits(await SearchAsync("captain"))[0];
        Assert.Contains("said the <captain>.", page.QuerySelector(".excerpt").Words(), StringComparison.Ordinal);
        Assert.Equal("World 22 November 2026 Zoë Åkerlund", page.QuerySelector(".meta").Words());
        Assert.NotNull(page.QuerySelector("figure .credit"));
    }

    [Fact]
    public async Task A_story_is_found_at_its_hour_as_it_was_changed_and_never_again_once_it_is_withdrawn()
    {
        await site.ArrangeAsync(room =>
        {
            room.Draft("Xylograph found").Publish(FakeClock.Noon.AddHours(1), room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        Assert.Empty(Hits(await SearchAsync("xylograph")));
        site.Clock.Now = FakeClock.Noon.AddHours(1);
        Assert.Single(Hits(await SearchAsync("xylograph")));
        await ChangeAsync(story =>
        {
            story.Working.Headline = "Woodcut found";
            story.PublishEdit(ChangeKind.Correction, "It is a woodcut.", story.Owner!, site.Clock.Now);
        });
        Assert.Empty(Hits(await SearchAsync("xylograph")));
        Assert.Single(Hits(await SearchAsync("woodcut")));
        await ChangeAsync(story => story.EmbargoedUntil = site.Clock.Now.AddHours(1));
        Assert.Empty(Hits(await SearchAsync("woodcut")));
        site.Clock.Now += TimeSpan.FromHours(1);
        Assert.Single(Hits(await SearchAsync("woodcut")));
        await ChangeAsync(story => story.Withdraw("It was wrong.", story.Owner!, site.Clock.Now));
        Assert.Empty(Hits(await SearchAsync("woodcut")));
        await ChangeAsync(story => story.Republish(story.Owner!, site.Clock.Now));
        Assert.Single(Hits(await SearchAsync("woodcut")));
    }

    [Fact]
    public async Task A_story_that_is_put_off_to_another_hour_has_one_place_in_the_index()
    {
        await site.ArrangeAsync(room =>
        {
            var story = room.Draft("Xylograph found");
            story.Publish(FakeClock.Noon.AddHours(1), room.Editor, FakeClock.Noon);
            room.Keep();
            story.Publish(FakeClock.Noon.AddHours(2), room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        site.Clock.Now = FakeClock.Noon.AddHours(2);
        Assert.Single(Hits(await SearchAsync("xylograph")));
        Assert.Single(Hits(await SearchAsync("xylograph", "&sort=newest")));
    }

    [Fact]
    public async Task Readers_narrow_a_search_down_and_keep_what_they_chose()
    {
        await site.ArrangeAsync(room =>
        {
            room.Published("Ferry abroad", FakeClock.Noon.AddDays(-40), room.Europe);
            room.Published("Ferry at home", FakeClock.Noon.AddDays(-2), room.Local);
            return true;
        });
        Assert.Equal(["Ferry abroad"], Headlines(await SearchAsync("ferry", "&section=world")));
        Assert.Equal(["Ferry at home"], Headlines(await SearchAsync("ferry", "&from=2026-11-01")));
        Assert.Equal(["Ferry abroad"], Headlines(await SearchAsync("ferry", "&until=2026-11-01")));
        Assert.Empty(Hits(await SearchAsync("ferry", "&photo=yes")));
        var page = await SearchAsync("ferry", "&section=world&from=2026-01-01&sort=newest");
        Assert.Equal("world", page.QuerySelector("select[name=section] option[selected]")!.GetAttribute("value"));
        Assert.Equal("2026-01-01", page.QuerySelector("input[name=from]")!.GetAttribute("value"));
        Assert.Equal("newest", page.QuerySelector("form.search input[name=sort]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("details[open]"));
        Assert.Equal("/search?q=ferry&section=world&from=2026-01-01", page.QuerySelector(".sort a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("&section=nowhere", "There is no section called “nowhere”.")]
    [InlineData("&author=Nobody", "No author is called “Nobody”.")]
    [InlineData("&from=yesterday", "“yesterday” is no day.")]
    [InlineData("&from=2026-11-02&until=2026-11-01", "The last day is before the first.")]
    public async Task What_a_search_cannot_be_narrowed_down_to_is_said_and_kept(string more, string problem)
    {
        await site.ArrangeAsync(room => room.Published());
        var page = await SearchAsync("ferry", more);
        Assert.Contains(problem, page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("ferry", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Empty(Hits(page));
    }

    [Fact]
    public async Task Whatever_is_typed_a_page_answers()
    {
        await site.ArrangeAsync(room => room.Published());
        var reader = site.Reader();
        foreach (var typed in Odd.SelectMany(typed => new[] { typed, $"{typed}&sort=newest" }))
        {
            using var answer = await reader.GetAsync(new Uri($"/search?q={typed}", UriKind.Relative), Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, typed);
            var page = await answer.ReadAsync();
            Assert.NotEqual("", (page.QuerySelector(".problems") ?? page.QuerySelector("#found")).Words());
            Assert.Empty(page.QuerySelectorAll("main script"));
            using var suggested = await reader.GetAsync(new Uri($"/search/suggest?q={typed}", UriKind.Relative), Cancel);
            Assert.True(suggested.StatusCode == HttpStatusCode.OK, typed);
        }
    }

    [Fact]
    public async Task Too_long_a_text_is_kept_and_said_to_be_too_long()
    {
        var page = await SearchAsync(new string('a', 10_000));
        Assert.Contains("A search takes up to 200 characters; this has 10,000.", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal(10_000, page.QuerySelector("#q")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Without_words_the_page_is_a_form_and_no_robot_keeps_what_a_search_found()
    {
        var page = await site.Reader().OpenAsync("/search");
        Assert.NotNull(page.QuerySelector("#q[autofocus]"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Assert.EndsWith("/search", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#found"));
        await site.ArrangeAsync(room => room.Published());
        foreach (var (words, more) in new[] { ("ferry", ""), ("", "&section=world") }) Assert.Equal("noindex", (await SearchAsync(words, more)).QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var front = await site.Reader().OpenAsync("/");
        Assert.Equal("/search", front.QuerySelector("header form[role=search]")!.GetAttribute("action"));
        Assert.Equal("/opensearch.xml", front.QuerySelector("link[rel=search]")!.GetAttribute("href"));
        await site.Reader().OpenAsync("/search?q=ferry&page=0", HttpStatusCode.NotFound);
        await site.Reader().OpenAsync("/search?q=ferry&page=18", HttpStatusCode.NotFound);
        await site.Reader().OpenAsync("/search?q=ferry&sort=newest&before=x", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Many_stories_come_by_pages_the_best_and_the_newest()
    {
        await site.ArrangeAsync(room => Enumerable.Range(1, 30).Select(i => room.Published($"Ferry {i}", FakeClock.Noon.AddDays(-i)).Id).Count());
        foreach (var more in new[] { "", "&sort=newest" })
        {
            List<string> all = [];
            for (var address = $"/search?q=ferry{more}"; address is not null;)
            {
                var page = await site.Reader().OpenAsync(address);
                all.AddRange(Headlines(page));
                address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(Enumerable.Range(1, 30).Select(i => $"Ferry {i}"), all);
        }

        Assert.Equal("30 stories", (await SearchAsync("ferry")).QuerySelector("#found").Words());
    }

    [Fact]
    public async Task What_was_meant_is_offered_and_found_unless_readers_may_not_see_it()
    {
        await site.ArrangeAsync(room =>
        {
            room.Published("Woodcut found");
            room.Draft("Xylograph found").Publish(FakeClock.Noon.AddHours(1), room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        await IndexAsync();
        var page = await SearchAsync("woodcot found");
        Assert.Equal("Did you mean woodcut found?", page.QuerySelector(".guess").Words());
        Assert.Single(Hits(await site.Reader().OpenAsync(page.QuerySelector(".guess a")!.GetAttribute("href")!)));
        Assert.Null((await SearchAsync("xylograpf")).QuerySelector(".guess"));
        site.Clock.Now = FakeClock.Noon.AddHours(1);
        Assert.Equal("Did you mean xylograph?", (await SearchAsync("xylograpf")).QuerySelector(".guess").Words());
    }

    [Fact]
    public async Task Who_types_is_offered_stories_subjects_and_authors_that_readers_may_know_of()
    {
        await site.ArrangeAsync(room =>
        {
            var story = room.Draft("Harbour cranes go electric");
            story.Working.TagWith([new Tag("Harbour")]);
            story.Working.CreditAuthors([(new Author("Ana Harbison"), AuthorRole.ReportedBy)]);
            story.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
            var hidden = room.Draft("Harbour secret");
            hidden.Working.TagWith([new Tag("Harbingers")]);
            hidden.Publish(FakeClock.Noon.AddHours(1), room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        Assert.Equal(
            [("Harbour", "Subject", "/tag/harbour"), ("Ana Harbison", "Author", "/author/ana-harbison"), ("Harbour cranes go electric", "World, 22 November 2026", "/world/1/harbour-cranes-go-electric")],
            await SuggestAsync("harb"));
        Assert.Equal([("Harbour cranes go electric", "World, 22 November 2026", "/world/1/harbour-cranes-go-electric")], await SuggestAsync("electric cra"));
        Assert.Empty(await SuggestAsync("h"));
        Assert.Empty(await SuggestAsync(""));
        Assert.Empty(await SuggestAsync(new string('h', 300)));
    }

    [Fact]
    public async Task Browsers_are_told_how_the_site_is_searched()
    {
        using var answer = await site.Reader().GetAsync(new Uri("/opensearch.xml", UriKind.Relative), Cancel);
        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType!.MediaType);
        var description = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Root!;
        Assert.Equal("The Test Courier", description.Element(description.Name.Namespace + "ShortName")!.Value);
        Assert.Equal("https://localhost/search?q={searchTerms}", description.Element(description.Name.Namespace + "Url")!.Attribute("template")!.Value);
    }

    [Fact]
    public async Task A_subject_or_an_author_who_is_renamed_or_merged_is_found_by_the_new_name()
    {
        await site.ArrangeAsync(room =>
        {
            var story = room.Draft();
            story.Working.TagWith([new Tag("Harbour")]);
            story.Working.CreditAuthors([(new Author("Ana Reyes"), AuthorRole.ReportedBy)]);
            story.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
            room.Keep();
            return room.Keep(new Tag("Docks"), new Author("Ana Marin"));
        });
        await IndexAsync();
        var editor = await site.StaffAsync(Roles.Editor);
        await editor.SendDeskFormAsync("/admin/tags/1", "/admin/tags/1", new() { ["name"] = "Quays", ["version"] = "1" });
        await IndexAsync();
        Assert.Single(Hits(await SearchAsync("quays")));
        Assert.Empty(Hits(await SearchAsync("harbour")));
        await editor.SendDeskFormAsync("/admin/tags/1/merge?into=Docks", "/admin/tags/1/merge", new() { ["into"] = "Docks", ["fromVersion"] = "2", ["intoVersion"] = "1" });
        await editor.SendDeskFormAsync("/admin/authors/1/merge?into=Ana%20Marin", "/admin/authors/1/merge", new() { ["into"] = "Ana Marin", ["fromVersion"] = "1", ["intoVersion"] = "1" });
        await IndexAsync();
        Assert.Single(Hits(await SearchAsync("docks marin", "&author=Ana+Marin")));
        Assert.Empty(Hits(await SearchAsync("reyes")));
    }

    [Fact]
    public async Task A_rebuild_reads_every_story_again_goes_on_where_it_was_stopped_and_loses_nothing()
    {
        await site.ArrangeAsync(room => Enumerable.Range(1, 5).Select(i => room.Published($"Ferry {i}", FakeClock.Noon.AddDays(-i)).Id).Count());
        await using var db = site.OpenDatabase();
        await IndexAsync();
        await db.SearchedStories.Where(s => s.ArticleId == 3).ExecuteDeleteAsync(Cancel);
        Assert.Equal(4, Hits(await SearchAsync("ferry")).Count);
        var first = new SearchIndexing(db, atOnce: 2);
        Assert.Equal(5, await first.BeginRebuildAsync(Cancel));
        Assert.Equal(2, await first.NextAsync(Cancel));
        Assert.Equal(4, Hits(await SearchAsync("ferry")).Count);
        var second = new SearchIndexing(db, atOnce: 2);
        Assert.Equal(3, await second.BeginRebuildAsync(Cancel));
        while (await second.NextAsync(Cancel) > 0) { }
        Assert.Equal(5, Hits(await SearchAsync("ferry")).Count);
        Assert.Equal(0, await db.SearchErrands.CountAsync(Cancel));
    }

    public void Dispose() => site.Dispose();

    private async Task<IDocument> SearchAsync(string words, string more = "") => await site.Reader().OpenAsync($"/search?q={Uri.EscapeDataString(words)}{more}");

    private static IReadOnlyList<IElement> Hits(IDocument page) => [.. page.QuerySelectorAll(".hits article")];

    private static IReadOnlyList<string> Headlines(IDocument page) => [.. page.QuerySelectorAll(".hits h3").Select(h => h.Words())];

    private async Task<IReadOnlyList<(string Label, string Note, string Address)>> SuggestAsync(string typed)
        => [.. (await site.Reader().GetFromJsonAsync<List<JsonElement>>(new Uri($"/search/suggest?q={Uri.EscapeDataString(typed)}", UriKind.Relative), Cancel))!
            .Select(s => (s.GetProperty("label").GetString()!, s.GetProperty("note").GetString()!, s.GetProperty("address").GetString()!))];

    private async Task ChangeAsync(Action<Article> change)
    {
        await using var db = site.OpenDatabase();
        change(await db.Articles.WithBothStories().SingleAsync(a => a.Id == 1, Cancel));
        await db.SaveChangesAsync(Cancel);
    }

    private async Task IndexAsync()
    {
        await using var db = site.OpenDatabase();
        var indexing = new SearchIndexing(db);
        while (await indexing.NextAsync(Cancel) > 0) { }
    }
}
