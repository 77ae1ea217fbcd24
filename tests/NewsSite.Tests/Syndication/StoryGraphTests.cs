using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Publishing;
using NewsSite.Sections;
using NewsSite.Tags;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Syndication;

public sealed class StoryGraphTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task A_story_tells_search_engines_what_the_page_tells_readers()
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft("Ferry resumes", room.Europe);
            draft.Working.CreditAuthors([(new Author("Ana Reyes"), AuthorRole.ReportedBy), (new Author("Mia Lund"), AuthorRole.TranslatedBy)]);
            draft.Working.TagWith([new Tag("Harbour")]);
            draft.Working.LeadWith(Newsroom.Photo(), "A ceremony in Paris.", "A plaque");
            draft.Publish(FakeClock.Noon.AddHours(-1), room.Editor, FakeClock.Noon.AddHours(-1));
            draft.PublishEdit(ChangeKind.Correction, "Three ports, not two.", room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        var graph = Graph(await site.Reader().OpenAsync("/europe/1/ferry-resumes"));
        var article = graph["NewsArticle"];
        Assert.Equal("Ferry resumes", article.GetProperty("headline").GetString());
        Assert.Equal("https://localhost/europe/1/ferry-resumes", article.GetProperty("mainEntityOfPage").GetString());
        Assert.Equal("2026-11-22T11:00:00+00:00", article.GetProperty("datePublished").GetString());
        Assert.Equal("2026-11-22T12:00:00+00:00", article.GetProperty("dateModified").GetString());
        Assert.Equal(["Ana Reyes"], article.GetProperty("author").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        var correction = article.GetProperty("correction")[0];
        Assert.Equal(("CorrectionComment", "Three ports, not two."), (correction.GetProperty("@type").GetString(), correction.GetProperty("text").GetString()));
        var photo = graph["ImageObject"];
        Assert.Equal(article.GetProperty("image")[0].GetProperty("@id").GetString(), photo.GetProperty("@id").GetString());
        Assert.Equal("EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL", photo.GetProperty("creditText").GetString());
        Assert.Equal(
            ["The Test Courier", "World", "Europe", "Ferry resumes"],
            graph["BreadcrumbList"].GetProperty("itemListElement").EnumerateArray().Select(i => i.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task The_way_to_a_story_leads_through_every_section_it_stands_within()
    {
        await site.ArrangeAsync(room => room.Published("Trams", section: new Section("Balkans", "balkans", "", room.Europe, 0)));
        var steps = Graph(await site.Reader().OpenAsync("/balkans/1/trams"))["BreadcrumbList"].GetProperty("itemListElement").EnumerateArray();
        Assert.Equal(
            ["https://localhost/", "https://localhost/world", "https://localhost/europe", "https://localhost/balkans", "https://localhost/balkans/1/trams"],
            steps.Select(s => s.GetProperty("item").GetString()));
    }

    [Theory]
    [InlineData(StoryKind.Opinion, "OpinionNewsArticle")]
    [InlineData(StoryKind.Explainer, "BackgroundNewsArticle")]
    [InlineData(StoryKind.Sponsored, "AdvertiserContentArticle")]
    public async Task The_kind_of_work_is_told_too(StoryKind kind, string type)
    {
        await site.ArrangeAsync(room => PublishAsKind(room, kind));
        Assert.Contains(type, Graph(await site.Reader().OpenAsync("/world/1/ferry-services-resume")).Keys);
    }

    [Fact]
    public async Task A_link_to_a_story_has_a_card_and_a_large_picture_in_search_results()
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft();
            draft.Working.LeadWith(Newsroom.Photo(), "A ceremony in Paris.", "A plaque on a wall");
            return PublishAsKind(room, StoryKind.News, draft);
        });
        var page = await site.Reader().OpenAsync("/world/1/ferry-services-resume");
        Assert.Equal("article", Property(page, "og:type"));
        Assert.Equal("Ferry services resume", Property(page, "og:title"));
        Assert.Equal("Two ports reopen at noon.", Property(page, "og:description"));
        Assert.Equal("https://localhost/world/1/ferry-services-resume", Property(page, "og:url"));
        Assert.StartsWith("https://localhost/media/", Property(page, "og:image"), StringComparison.Ordinal);
        Assert.Equal("A plaque on a wall (Photo: EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL)", Property(page, "og:image:alt"));
        Assert.Equal("2026-11-22T12:00:00Z", Property(page, "article:published_time"));
        Assert.StartsWith("max-image-preview:large", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal("website", Property(await site.Reader().OpenAsync("/world"), "og:type"));
    }

    [Fact]
    public async Task Words_of_a_story_cannot_end_the_script_element_that_holds_them()
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft("</script><script>alert(1)</script><!-- & \"quoted\" \u2028 Цветы");
            draft.Working.Slug = "break-out";
            return PublishAsKind(room, StoryKind.News, draft);
        });
        var page = await site.Reader().OpenAsync("/world/1/break-out");
        Assert.Equal("</script><script>alert(1)</script><!-- & \"quoted\" \u2028 Цветы", Graph(page)["NewsArticle"].GetProperty("headline").GetString());
        var block = Assert.Single(page.Scripts, s => s.Type == "application/ld+json").TextContent;
        Assert.DoesNotContain('<', block);
        Assert.Contains("Цветы", block, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Scripts, s => s.Type != "application/ld+json" && s.Source is null);
    }

    [Fact]
    public async Task The_first_approved_comments_are_told_with_what_they_answer_and_of_a_reader_only_the_name()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            var first = await room.CommentAsync(story, "Well *told*.\n\nTwice & again.", email: "ivo@example.org");
            await room.CommentAsync(story, "Indeed.", "Ana", first);
            await room.CommentAsync(story, "Nobody read this yet.", approved: false);
            return true;
        });
        var article = Graph(await site.Reader().OpenAsync("/world/1/ferry-services-resume"))["NewsArticle"];
        var comments = article.GetProperty("comment").EnumerateArray().ToList();
        Assert.Equal(["Well told.\nTwice & again.", "Indeed."], comments.Select(c => c.GetProperty("text").GetString()));
        Assert.Equal(["https://localhost/world/1/ferry-services-resume#comment-1", "https://localhost/world/1/ferry-services-resume#comment-2"], comments.Select(c => c.GetProperty("@id").GetString()));
        Assert.Equal("https://localhost/world/1/ferry-services-resume#comment-1", comments[1].GetProperty("parentItem").GetProperty("@id").GetString());
        Assert.Equal("""{"@type":"Person","name":"Ivo"}""", comments[0].GetProperty("author").GetRawText());
        Assert.DoesNotContain("example.org", article.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_s_page_tells_who_it_is_about()
    {
        await site.ArrangeAsync(room =>
        {
            var portrait = Newsroom.Photo("Somebody", "");
            return room.Keep(new Author("Ana Reyes") { Bio = "Writes about *ferries*.", Website = "https://ana.example/", Photo = portrait });
        });
        var person = Graph(await site.Reader().OpenAsync("/author/ana-reyes"))["Person"];
        Assert.Equal(
            ["Ana Reyes", "https://localhost/author/ana-reyes", "Writes about ferries.", "https://ana.example/"],
            ((string[])["name", "url", "description", "sameAs"]).Select(n => person.GetProperty(n).GetString()));
        Assert.Equal("Somebody", person.GetProperty("image").GetProperty("creditText").GetString());
    }

    [Fact]
    public async Task A_section_tells_its_stories_and_the_front_page_the_paper()
    {
        await site.ArrangeAsync(room => (room.Published("Trams", section: room.Europe), room.Published("Ferries", section: room.Europe)));
        var section = Graph(await site.Reader().OpenAsync("/europe"));
        Assert.Equal(["Ferries", "Trams"], section["CollectionPage"].GetProperty("mainEntity").GetProperty("itemListElement").EnumerateArray().Select(i => i.GetProperty("name").GetString()));
        Assert.Equal(["The Test Courier", "World", "Europe"], section["BreadcrumbList"].GetProperty("itemListElement").EnumerateArray().Select(i => i.GetProperty("name").GetString()));
        var front = Graph(await site.Reader().OpenAsync("/"));
        Assert.Equal(("https://localhost/", "https://localhost/#org"), (front["WebSite"].GetProperty("url").GetString(), front["NewsMediaOrganization"].GetProperty("@id").GetString()));
    }

    /// <summary>Where NEWSSITE_TEST_SCHEMAORG names a file with schema.org's classes and their properties: every word of ours is one of them, on a page that uses nearly all.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/world")]
    [InlineData("/author/ana-reyes")]
    [InlineData("/world/1/ferry-services-resume")]
    public async Task Every_word_of_the_graph_is_one_of_schema_org(string address)
    {
        await site.ArrangeAsync(async room =>
        {
            var draft = room.Draft();
            var author = new Author("Ana Reyes") { Bio = "Writes.", Website = "https://ana.example/", Photo = Newsroom.Photo("Somebody", "") };
            draft.Working.CreditAuthors([(author, AuthorRole.ReportedBy)]);
            draft.Working.TagWith([new Tag("Harbour")]);
            var photo = Newsroom.Photo(restrictions: "");
            (photo.Creator, photo.Copyright) = ("Christophe Archambault", "EPA-EFE");
            draft.Working.LeadWith(photo, "A ceremony in Paris.", "A plaque");
            draft.Working.Dateline = "PARIS";
            PublishAsKind(room, StoryKind.News, draft);
            draft.PublishEdit(ChangeKind.Correction, "Three ports, not two.", room.Editor, FakeClock.Noon);
            room.Keep();
            var first = await room.CommentAsync(draft);
            await room.CommentAsync(draft, "Indeed.", parent: first);
            return true;
        });
        var nodes = Nodes(await site.Reader().OpenAsync(address));
        Assert.NotEmpty(nodes);
        var ids = nodes.SelectMany(All).Where(n => n.TryGetProperty("@type", out _) && n.TryGetProperty("@id", out _)).Select(n => n.GetProperty("@id").GetString()!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(nodes.SelectMany(All).Where(n => !n.TryGetProperty("@type", out _)), reference => Assert.Contains(reference.GetProperty("@id").GetString(), ids));
        if (Environment.GetEnvironmentVariable("NEWSSITE_TEST_SCHEMAORG") is not { Length: > 0 } file) return;
        var classes = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).RootElement.GetProperty("classes");
        foreach (var node in nodes.SelectMany(All).Where(n => n.TryGetProperty("@type", out _)))
        {
            var properties = classes.GetProperty(node.GetProperty("@type").GetString()!).GetProperty("properties");
            Assert.All(node.EnumerateObject().Where(p => p.Name[0] != '@'), p => Assert.True(properties.TryGetProperty(p.Name, out _), $"{node.GetProperty("@type")} has no “{p.Name}”."));
        }
    }

    [Fact]
    public async Task A_withdrawn_story_tells_search_engines_nothing()
    {
        await site.ArrangeAsync(room =>
        {
            room.Published().Withdraw("Wrong.", room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        AssertTellsNothing(await site.Reader().OpenAsync("/world/1/ferry-services-resume", HttpStatusCode.Gone));
    }

    [Fact]
    public async Task A_preview_tells_search_engines_nothing()
    {
        await site.ArrangeAsync(room => room.Draft());
        AssertTellsNothing(await (await site.StaffAsync(NewsSite.Accounts.Roles.Editor)).OpenAsync("/admin/articles/1/preview"));
    }

    public void Dispose() => site.Dispose();

    private static bool PublishAsKind(Newsroom room, StoryKind kind, Article? draft = null)
    {
        draft ??= room.Draft();
        draft.Working.Kind = kind;
        draft.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
        return room.Keep();
    }

    private static void AssertTellsNothing(IDocument page)
    {
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("meta[property], script[type='application/ld+json'], link[rel=canonical]"));
    }

    private static string? Property(IDocument page, string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

    private static Dictionary<string, JsonElement> Graph(IDocument page) => Nodes(page).ToDictionary(n => n.GetProperty("@type").GetString()!);

    private static List<JsonElement> Nodes(IDocument page)
        => [.. JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph").EnumerateArray()];

    /// <summary>A node and every one within it.</summary>
    private static IEnumerable<JsonElement> All(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(p => All(p.Value)).Prepend(node),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(All),
        _ => [],
    };
}
