using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Publishing;
using NewsSite.Series;
using NewsSite.Tags;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Syndication;

public sealed class FeedTests : IDisposable
{
    private readonly TestSite site = new() { Settings = new() { ["Site:TimeZone"] = "Europe/Paris" } };

    public static TheoryData<string> Feeds { get; } = ["/feed", "/world/feed", "/europe/feed", "/corrections/feed", "/comments/1/feed", "/tag/harbour/feed", "/author/ana-reyes/feed", "/series/the-ayle/feed"];

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task Every_feed_is_valid_in_all_three_formats(string feed)
    {
        await site.ArrangeAsync(ManyAsync);
        Assert.NotEmpty(FeedRules.Rss(await TextAsync(feed, "application/rss+xml; charset=utf-8")).Descendants("item"));
        Assert.NotEmpty(FeedRules.AtomFeed(await TextAsync($"{feed}/atom", "application/atom+xml; charset=utf-8")).Descendants(FeedRules.Atom + "entry"));
        Assert.NotEmpty(FeedRules.Json(await TextAsync($"{feed}/json", "application/feed+json; charset=utf-8")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("/feed")]
    [InlineData("/world/feed")]
    [InlineData("/corrections/feed")]
    public async Task An_empty_feed_is_valid_too(string feed)
    {
        await site.ArrangeAsync(room => true);
        FeedRules.Rss(await TextAsync(feed));
        FeedRules.AtomFeed(await TextAsync($"{feed}/atom"));
        FeedRules.Json(await TextAsync($"{feed}/json"));
    }

    [Fact]
    public async Task A_section_s_feed_holds_its_own_stories_and_those_of_sections_within_it()
    {
        await site.ArrangeAsync(room => (room.Published("Abroad"), room.Published("Nearby", section: room.Europe), room.Published("Here", section: room.Local)));
        Assert.Equal(["Nearby", "Abroad"], Headlines(FeedRules.Rss(await TextAsync("/world/feed"))));
        Assert.Equal(["Nearby"], Headlines(FeedRules.Rss(await TextAsync("/europe/feed"))));
    }

    [Fact]
    public async Task A_story_in_a_feed_has_its_words_its_authors_its_photo_with_credit_and_absolute_links()
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft("Ferry resumes");
            draft.Working.CreditAuthors([(new Author("Ana Reyes"), AuthorRole.ReportedBy), (new Author("Ivo Berg"), AuthorRole.ReportedBy)]);
            draft.Working.TagWith([new Tag("Harbour")]);
            draft.Working.Body = "See [the map](/maps/1?a=1&b=2), [ours](https://example.org/x), [write](mailto:a@example.org).\n\n![Boat](/media/boat.jpg)\n\n`href=\"/x\"`";
            draft.Working.LeadWith(Newsroom.Photo(), "A ceremony in Paris.", "A plaque");
            return Publish(room, draft);
        });
        var item = Assert.Single(FeedRules.Rss(await TextAsync("/feed")).Descendants("item"));
        Assert.Equal(["Ana Reyes", "Ivo Berg"], item.Elements(FeedRules.DublinCore + "creator").Select(c => c.Value));
        Assert.Equal(["World", "Harbour"], item.Elements("category").Select(c => c.Value));
        Assert.Equal("Two ports reopen at noon.", item.Element("description")!.Value);
        Assert.Equal("https://localhost/world/1/ferry-resumes", item.Element("link")!.Value);
        Assert.Equal("Sun, 22 Nov 2026 13:00:00 +0100", item.Element("pubDate")!.Value);
        var html = item.Element(FeedRules.Content + "encoded")!.Value;
        Assert.Contains("href=\"https://localhost/maps/1?a=1&amp;b=2\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/x\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"mailto:a@example.org\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"https://localhost/media/boat.jpg\"", html, StringComparison.Ordinal);
        Assert.Contains("<code>href=&quot;/x&quot;</code>", html, StringComparison.Ordinal);
        Assert.Contains("A ceremony in Paris. Photo: EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL</figcaption>", html, StringComparison.Ordinal);
        var photo = item.Element(FeedRules.Media + "content")!;
        Assert.Equal("EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL", photo.Element(FeedRules.Media + "credit")!.Value);
        Assert.Equal(("image", "image/jpeg", "1280"), ((string)photo.Attribute("medium")!, (string)photo.Attribute("type")!, (string)photo.Attribute("width")!));
        Assert.DoesNotContain("MAXPPP", item.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_and_stories_within_a_body_are_printed_as_far_as_they_may_be()
    {
        await site.ArrangeAsync(room =>
        {
            var (ours, theirs) = (Newsroom.Photo("Ours"), Newsroom.Photo("Theirs", "NO SALES", "theirs.jpg"));
            room.Keep(ours, theirs);
            var (other, hidden) = (room.Published("Another story", FakeClock.Noon.AddDays(-1)), room.Published("To come", FakeClock.Noon.AddDays(1)));
            var draft = room.Draft();
            draft.Working.Body = $"![A boat](photo:{ours.Id} \"At sea.\")\n\n![A quay](photo:{theirs.Id} \"At home.\")\n\n[Card](story:{other.Id})\n\nSee [that one](story:{hidden.Id}).[^1]\n\n[^1]: A note.";
            draft.Working.ShowInBody([ours, theirs]);
            return Publish(room, draft);
        });
        var html = FeedRules.Rss(await TextAsync("/feed")).Descendants("item").First().Element(FeedRules.Content + "encoded")!.Value;
        Assert.Contains("<figcaption>At sea. Photo: Ours</figcaption>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://localhost/world/1/another-story\">Another story</a>", html, StringComparison.Ordinal);
        Assert.Contains("See that one.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://localhost/world/3/ferry-services-resume#note-1\"", html, StringComparison.Ordinal);
        foreach (var kept in (string[])["theirs", "Theirs", "<!--", "to-come"]) Assert.DoesNotContain(kept, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HANDOUT EDITORIAL USE ONLY/NO SALES")]
    [InlineData("NO RESALES. NO ARCHIVES.")]
    [InlineData("NO COMMERCIAL OR EDITORIAL SALES IN JAPAN")]
    [InlineData("DISTRIBUTED AS A SERVICE TO CLIENTS")]
    public async Task A_photo_that_may_not_be_passed_on_is_left_out(string restrictions)
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft();
            draft.Working.LeadWith(Newsroom.Photo("Somebody", restrictions, "kept-here.jpg"), "Caption.", "Alt");
            return Publish(room, draft);
        });
        foreach (var address in (string[])["/feed", "/feed/atom", "/feed/json", "/sitemap-stories-1.xml"])
            Assert.DoesNotContain("kept-here", await TextAsync(address), StringComparison.Ordinal);
        Assert.StartsWith("https://localhost/cards/1/", (await site.Reader().OpenAsync("/world/1/ferry-services-resume")).QuerySelector("meta[property='og:image']")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_an_entry_stays_when_the_address_of_the_story_changes()
    {
        await site.ArrangeAsync(room => room.Published());
        var before = FeedRules.AtomFeed(await TextAsync("/feed/atom")).Descendants(FeedRules.Atom + "entry").Single();
        await using (var db = site.OpenDatabase())
        {
            var article = db.Articles.WithBothStories().Single();
            (article.Working.Slug, article.Working.Section) = ("another-slug", db.Sections.Single(s => s.Slug == "local"));
            article.PublishEdit(ChangeKind.Minor, "", db.Users.First(), FakeClock.Noon);
            db.SaveChanges();
        }

        var after = FeedRules.AtomFeed(await TextAsync("/feed/atom")).Descendants(FeedRules.Atom + "entry").Single();
        Assert.Equal("tag:localhost,2026:article/1", before.Element(FeedRules.Atom + "id")!.Value);
        Assert.Equal(before.Element(FeedRules.Atom + "id")!.Value, after.Element(FeedRules.Atom + "id")!.Value);
        Assert.Equal("https://localhost/local/1/another-slug", (string)after.Element(FeedRules.Atom + "link")!.Attribute("href")!);
    }

    [Fact]
    public async Task A_correction_moves_updated_and_stands_in_the_story_and_in_the_feed_of_corrections_with_its_revision()
    {
        await site.ArrangeAsync(room => Correct(room, room.Published()));
        var entry = FeedRules.AtomFeed(await TextAsync("/feed/atom")).Descendants(FeedRules.Atom + "entry").Single();
        Assert.Equal(("2026-11-22T12:00:00+01:00", "2026-11-22T13:00:00+01:00"), (entry.Element(FeedRules.Atom + "published")!.Value, entry.Element(FeedRules.Atom + "updated")!.Value));
        Assert.Contains("<b>Correction, 22 November 2026:</b> Three ports, not two.", entry.Element(FeedRules.Atom + "content")!.Value, StringComparison.Ordinal);
        var item = Assert.Single(FeedRules.Json(await TextAsync("/corrections/feed/json")).GetProperty("items").EnumerateArray());
        Assert.Equal("Correction: Ferry services resume", item.GetProperty("title").GetString());
        Assert.Equal("Three ports, not two.", item.GetProperty("content_text").GetString());
        Assert.Equal("https://localhost/world/1/ferry-services-resume#correction-1", item.GetProperty("url").GetString());
        Assert.True(item.GetProperty("_correction").GetProperty("revision").GetInt32() > 1);
        var page = await site.Reader().OpenAsync("/corrections");
        Assert.Equal("/corrections/feed", page.QuerySelector("main a[type='application/rss+xml']")!.GetAttribute("href"));
        Assert.Equal("/world/1/ferry-services-resume#correction-1", page.QuerySelector("article h2 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_comment_is_in_the_feed_of_its_story_when_it_is_approved_and_not_before()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            await room.CommentAsync(story, "See [this](/world) & that.");
            await room.CommentAsync(story, "Nobody read this yet.", approved: false);
            return true;
        });
        var item = Assert.Single(FeedRules.Rss(await TextAsync("/comments/1/feed")).Descendants("item"));
        Assert.Equal(("Ivo", "https://localhost/c/1"), (item.Element(FeedRules.DublinCore + "creator")!.Value, item.Element("link")!.Value));
        Assert.Contains("href=\"https://localhost/world\"", item.Element(FeedRules.Content + "encoded")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_that_XML_cannot_hold_do_not_break_a_feed()
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft("Bell \u0007 and ]]> & <b>");
            draft.Working.Slug = "bell";
            draft.Working.Body = "Form \u000c feed ]]> and 😀\ufffe.";
            draft.Working.TagWith([new Tag("Vertical\u000btab")]);
            return Publish(room, draft);
        });
        var item = FeedRules.Rss(await TextAsync("/feed")).Descendants("item").Single();
        Assert.Equal("Bell  and ]]> & <b>", item.Element("title")!.Value);
        Assert.Contains("]]&gt; and 😀.", item.Element(FeedRules.Content + "encoded")!.Value, StringComparison.Ordinal);
        FeedRules.AtomFeed(await TextAsync("/feed/atom"));
        FeedRules.Json(await TextAsync("/feed/json"));
        Assert.Contains("Bell", XDocument.Parse(await TextAsync("/sitemap-news.xml")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_to_left_story_says_so_in_the_feed()
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft("أخبار");
            (draft.Working.Language, draft.Working.Direction) = ("ar", TextDirection.Rtl);
            return Publish(room, draft);
        });
        var entry = FeedRules.AtomFeed(await TextAsync("/feed/atom")).Descendants(FeedRules.Atom + "entry").Single();
        Assert.Equal("ar", (string)entry.Attribute(XNamespace.Xml + "lang")!);
        Assert.StartsWith("<div dir=\"rtl\" lang=\"ar\">", entry.Element(FeedRules.Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_of_summaries_holds_no_whole_story()
    {
        using var brief = new TestSite { Settings = new() { ["Syndication:FullText"] = "false", ["Syndication:Items"] = "1", ["Syndication:Authority"] = "old.example.org" } };
        await brief.ArrangeAsync(room => (room.Published("First", FakeClock.Noon.AddHours(-3)), room.Published("Second")));
        using var answer = await brief.Reader().GetAsync(new Uri("/feed", UriKind.Relative), TestContext.Current.CancellationToken);
        var item = Assert.Single(FeedRules.Rss(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Descendants("item"));
        Assert.Equal(("Second", "Two ports reopen at noon.", "tag:old.example.org,2026:article/2"), (item.Element("title")!.Value, item.Element("description")!.Value, item.Element("guid")!.Value));
        Assert.Null(item.Element(FeedRules.Content + "encoded"));
    }

    [Theory]
    [InlineData("/feed/", "/feed")]
    [InlineData("/feed/rss2/", "/feed")]
    [InlineData("/Feed", "/feed")]
    [InlineData("/rss.xml", "/feed")]
    [InlineData("/feed.xml", "/feed")]
    [InlineData("/feed/atom/", "/feed/atom")]
    [InlineData("/atom.xml", "/feed/atom")]
    [InlineData("/feed.json", "/feed/json")]
    [InlineData("/world/feed/", "/world/feed")]
    [InlineData("/World/feed/atom", "/world/feed/atom")]
    [InlineData("/tag/Harbour/feed/", "/tag/harbour/feed")]
    [InlineData("/corrections/feed/", "/corrections/feed")]
    [InlineData("/world/1/ferry-services-resume/feed/", "/comments/1/feed")]
    public async Task Every_feed_has_one_address_to_which_the_habits_of_other_sites_lead(string habit, string address)
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft();
            draft.Working.TagWith([new Tag("Harbour")]);
            return Publish(room, draft);
        });
        using var answer = await AskAsync(habit);
        Assert.Equal((HttpStatusCode.MovedPermanently, address), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("/feed/pdf")]
    [InlineData("/nowhere/feed")]
    [InlineData("/tag/nothing/feed")]
    [InlineData("/author/nobody/feed")]
    [InlineData("/series/none/feed")]
    [InlineData("/comments/9/feed")]
    [InlineData("/world/9/x/feed")]
    public async Task A_feed_that_is_not_there_is_not_found(string address)
    {
        await site.ArrangeAsync(room => room.Published());
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("/feed")]
    [InlineData("/world/feed/atom")]
    [InlineData("/feed/json")]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemap-stories-1.xml")]
    [InlineData("/robots.txt")]
    public async Task Who_has_a_file_already_is_told_so_and_gets_no_second_copy(string address)
    {
        await site.ArrangeAsync(room => room.Published());
        using var first = await AskAsync(address);
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal("public, max-age=0, s-maxage=60, stale-while-revalidate=30", string.Join(", ", first.Headers.NonValidated["Cache-Control"]));
        Assert.Equal("cross-origin", Assert.Single(first.Headers.GetValues("Cross-Origin-Resource-Policy")));
        using var second = await AskAsync(address, tag: first.Headers.ETag);
        Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (second.StatusCode, second.Headers.ETag));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var other = await AskAsync(address, tag: new EntityTagHeaderValue("\"another\""), since: FakeClock.Noon.AddDays(1));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task The_date_of_the_last_change_serves_those_who_keep_no_tag()
    {
        await site.ArrangeAsync(room => room.Published());
        var changed = (await AskAsync("/feed")).Content.Headers.LastModified;
        Assert.Equal(FakeClock.Noon.AddHours(-1), changed);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync("/feed", since: changed)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/feed", since: changed - TimeSpan.FromSeconds(1))).StatusCode);
    }

    [Fact]
    public async Task A_typing_error_put_right_and_a_story_withdrawn_are_changes_of_the_feed()
    {
        await site.ArrangeAsync(room => (room.Published("First", FakeClock.Noon.AddHours(-2)), room.Published("Second", FakeClock.Noon.AddHours(-2))));
        var before = (await AskAsync("/feed")).Content.Headers.LastModified;
        await using var db = site.OpenDatabase();
        var (first, editor) = (db.Articles.WithBothStories().First(), db.Users.First());
        first.Working.Standfirst = "Put right.";
        first.PublishEdit(ChangeKind.Minor, "", editor, FakeClock.Noon.AddHours(-1));
        db.SaveChanges();
        var edited = (await AskAsync("/feed", since: before)).Content.Headers.LastModified;
        Assert.Equal(FakeClock.Noon.AddHours(-1), edited);
        first.Withdraw("Wrong.", editor, FakeClock.Noon);
        db.SaveChanges();
        using var after = await AskAsync("/feed", since: edited);
        Assert.Equal((HttpStatusCode.OK, FakeClock.Noon), (after.StatusCode, after.Content.Headers.LastModified));
    }

    [Theory]
    [InlineData("/feed")]
    [InlineData("/feed/atom")]
    [InlineData("/feed/json")]
    [InlineData("/world/feed")]
    [InlineData("/sitemap-stories-1.xml")]
    public async Task What_names_a_photo_is_another_document_as_soon_as_the_photo_may_not_be_seen(string address)
    {
        var photo = Newsroom.Photo(restrictions: "", file: "0123456789abcdef0123456789abcdef.jpg");
        await site.ArrangeAsync(room =>
        {
            room.Keep(photo);
            var story = room.Draft();
            story.Working.LeadWith(room.Stored(photo.Id), "A plaque.", "A plaque in a garden.");
            return Publish(room, story);
        });
        using var shown = await AskAsync(address);
        Assert.Contains("0123456789abcdef0123456789abcdef", await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await site.ArrangeLaterAsync(db => db.Photos.Single().Rights.ExpiresAt = FakeClock.Noon.AddHours(1));
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(address, tag: shown.Headers.ETag)).StatusCode);

        site.Clock.Now = FakeClock.Noon.AddHours(1);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(address, tag: shown.Headers.ETag)).StatusCode);
        using var ended = await AskAsync(address, since: site.Clock.Now);
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        Assert.DoesNotContain("0123456789abcdef0123456789abcdef", await ended.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await site.ArrangeLaterAsync(db => db.Photos.Single().Rights.ExpiresAt = null);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(address, tag: shown.Headers.ETag)).StatusCode);
        await site.ArrangeLaterAsync(db => db.Photos.Single().Kill("Killed by the agency.", db.Users.First(), site.Clock.Now));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(address, tag: shown.Headers.ETag)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(address, since: site.Clock.Now)).StatusCode);
    }

    [Fact]
    public async Task A_series_feed_holds_its_published_parts_the_latest_first()
    {
        await site.ArrangeAsync(room =>
        {
            var series = new StorySeries("The Ayle", "the-ayle", "From source to mouth.");
            series.Append(room.Published("The mouth", FakeClock.Noon.AddDays(-1)));
            series.Append(room.Published("To come", FakeClock.Noon.AddHours(1)));
            series.Append(room.Published("The source", FakeClock.Noon.AddDays(-2)));
            room.Published("Another matter");
            return room.Keep(series);
        });
        var feed = FeedRules.Rss(await TextAsync("/series/the-ayle/feed"));
        Assert.Equal(["The mouth", "The source"], Headlines(feed));
        Assert.Equal(("The Test Courier: The Ayle", "From source to mouth."), (feed.Descendants("title").First().Value, feed.Descendants("description").First().Value));
    }

    [Fact]
    public async Task A_series_of_which_nothing_is_published_has_no_feed()
    {
        await site.ArrangeAsync(room =>
        {
            var series = new StorySeries("Secret plans", "secret-plans", "");
            series.Append(room.Draft());
            return room.Keep(series);
        });
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("/series/secret-plans/feed")).StatusCode);
    }

    [Theory]
    [InlineData("/feed", "https://localhost/feed")]
    [InlineData("/world/feed/atom", "https://localhost/world/feed/atom")]
    [InlineData("/corrections/feed/json", "https://localhost/corrections/feed/json")]
    public async Task A_feed_names_the_hub_that_is_told_of_its_changes_and_itself(string feed, string self)
    {
        using var told = new TestSite { Settings = new() { ["Syndication:Hub"] = "https://hub.example/" } };
        await told.ArrangeAsync(ManyAsync);
        using var answer = await told.Reader().GetAsync(new Uri(feed, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var named = answer.Content.Headers.ContentType!.MediaType switch
        {
            "application/feed+json" => FeedRules.Json(text).GetProperty("hubs")[0].GetProperty("url").GetString(),
            "application/atom+xml" => (string?)FeedRules.AtomFeed(text).Root!.Elements(FeedRules.Atom + "link").Single(l => (string?)l.Attribute("rel") == "hub").Attribute("href"),
            _ => (string?)FeedRules.Rss(text).Descendants(FeedRules.Atom + "link").Single(l => (string?)l.Attribute("rel") == "hub").Attribute("href"),
        };
        Assert.Equal("https://hub.example/", named);
        var links = $"<https://hub.example/>; rel=\"hub\", <{self}>; rel=\"self\"";
        Assert.Equal(links, string.Join(", ", answer.Headers.GetValues("Link")));
        using var known = new HttpRequestMessage(HttpMethod.Head, feed);
        known.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await told.Reader().SendAsync(known, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotModified, links), (unchanged.StatusCode, string.Join(", ", unchanged.Headers.GetValues("Link"))));
    }

    [Fact]
    public async Task Without_a_hub_a_feed_names_none()
    {
        await site.ArrangeAsync(ManyAsync);
        foreach (var feed in (string[])["/feed", "/feed/atom", "/feed/json"])
        {
            using var answer = await AskAsync(feed);
            Assert.False(answer.Headers.Contains("Link"));
            Assert.DoesNotContain("hub", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_shared_cache_keeps_a_feed_to_the_end_of_the_minute_and_half_a_minute_more_while_it_asks_again()
    {
        site.Clock.Now = FakeClock.Noon.AddSeconds(17.4);
        await site.ArrangeAsync(room => room.Published());
        Assert.Equal("public, max-age=0, s-maxage=42, stale-while-revalidate=30", string.Join(", ", (await AskAsync("/feed")).Headers.NonValidated["Cache-Control"]));
    }

    [Fact]
    public async Task HEAD_tells_the_length_and_sends_nothing()
    {
        await site.ArrangeAsync(room => room.Published());
        using var request = new HttpRequestMessage(HttpMethod.Head, "/feed");
        using var answer = await site.Reader().SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, answer.Content.Headers.ContentLength > 0));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/", "/feed", 3)]
    [InlineData("/world", "/world/feed", 4)]
    [InlineData("/corrections", "/corrections/feed", 4)]
    [InlineData("/series/the-ayle", "/series/the-ayle/feed", 4)]
    [InlineData("/world/1/ferry-services-resume", "/comments/1/feed", 4)]
    public async Task A_page_says_where_its_feeds_are(string page, string feed, int count)
    {
        await site.ArrangeAsync(room =>
        {
            var series = new StorySeries("The Ayle", "the-ayle", "");
            series.Append(room.Published());
            return room.Keep(series);
        });
        var links = (await site.Reader().OpenAsync(page)).QuerySelectorAll("link[rel=alternate]:not([type$=oembed])");
        Assert.Equal(count, links.Length);
        Assert.Equal([feed, $"{feed}/atom", $"{feed}/json"], links.Take(3).Select(l => l.GetAttribute("href")));
        foreach (var link in links)
        {
            using var answer = await AskAsync(link.GetAttribute("href")!);
            Assert.Equal(link.GetAttribute("type"), answer.Content.Headers.ContentType!.MediaType);
        }
    }

    public void Dispose() => site.Dispose();

    private static async Task<bool> ManyAsync(Newsroom room)
    {
        var story = room.Published();
        await room.CommentAsync(story);
        Correct(room, story);
        var draft = room.Draft("Nearby", room.Europe);
        draft.Working.LeadWith(Newsroom.Photo(), "Here.", "A place");
        draft.Working.TagWith([new Tag("Harbour"), new Tag("Boats")]);
        draft.Working.CreditAuthors([(new Author("Ana Reyes"), AuthorRole.ReportedBy)]);
        Publish(room, draft);
        var series = new StorySeries("The Ayle", "the-ayle", "From source to mouth.");
        series.Append(draft);
        return room.Keep(series);
    }

    private static bool Correct(Newsroom room, Article story)
    {
        story.Working.Standfirst = "Three ports reopen at noon.";
        story.PublishEdit(ChangeKind.Correction, "Three ports, not two.", room.Editor, FakeClock.Noon);
        return room.Keep();
    }

    private static bool Publish(Newsroom room, Article article)
    {
        article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
        return room.Keep();
    }

    private static IEnumerable<string> Headlines(XDocument rss) => rss.Descendants("item").Select(i => i.Element("title")!.Value);

    private Task<HttpResponseMessage> AskAsync(string address, EntityTagHeaderValue? tag = null, DateTimeOffset? since = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (tag is not null) request.Headers.IfNoneMatch.Add(tag);
        request.Headers.IfModifiedSince = since;
        return site.Reader().SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<string> TextAsync(string address, string? type = null)
    {
        using var answer = await AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        if (type is not null) Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
