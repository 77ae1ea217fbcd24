using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Tags;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Articles;

public sealed class ArticlePageTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task A_story_prints_its_words_and_furniture()
    {
        var article = await site.ArrangeAsync(room =>
        {
            var draft = room.Draft("Ferry resumes");
            draft.Working.CreditAuthors([
                (new Author("Ana Reyes"), AuthorRole.ReportedBy), (new Author("Ivo Berg"), AuthorRole.ReportedBy), (new Author("Mia Lund"), AuthorRole.TranslatedBy)]);
            draft.Working.Dateline = "HARLOW QUAY";
            draft.Working.TagWith([new Tag("Harbour")]);
            return Publish(room, draft);
        });
        var page = await site.Reader().OpenAsync($"/world/{article.Id}/ferry-resumes");
        Assert.Equal("Ferry resumes", page.QuerySelector("h1").Words());
        Assert.Equal("Ferry resumes – The Test Courier", page.Title);
        Assert.Contains("By Ana Reyes and Ivo Berg", page.QuerySelector(".byline").Words(), StringComparison.Ordinal);
        Assert.Contains("Translated by Mia Lund", page.QuerySelector(".byline").Words(), StringComparison.Ordinal);
        Assert.Equal("22 November 2026, 12:00 UTC", page.QuerySelector(".times time").Words());
        Assert.Equal("HARLOW QUAY", page.QuerySelector(".dateline").Words());
        Assert.Equal("noon", page.QuerySelector(".body strong").Words());
        Assert.Equal("Harbour", page.QuerySelector(".tag").Words());
        Assert.Equal("https://localhost/world/1/ferry-resumes", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_photo_prints_caption_and_credit_and_never_the_number_or_the_restrictions()
    {
        var article = await site.ArrangeAsync(room =>
        {
            var draft = room.Draft();
            draft.Working.LeadWith(Newsroom.Photo(), "A ceremony in Paris.", "A plaque on a wall");
            return Publish(room, draft);
        });
        var page = await site.Reader().OpenAsync($"/world/{article.Id}/{article.Slug}");
        var image = page.QuerySelector("figure img")!;
        Assert.Equal(("1600", "1067", "A plaque on a wall"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("alt")));
        Assert.Equal("A ceremony in Paris.", page.QuerySelector("figcaption .caption").Words());
        Assert.Equal("Photo: EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL", page.QuerySelector("figcaption .credit").Words());
        Assert.DoesNotContain("epa09101005", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MAXPPP", page.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/world/1")]
    [InlineData("/world/1/")]
    [InlineData("/world/1/old-slug")]
    [InlineData("/local/1/ferry-services-resume")]
    [InlineData("/World/1/Ferry-Services-Resume")]
    [InlineData("/nowhere/1/ferry-services-resume")]
    [InlineData("/world/0001/ferry-services-resume")]
    public async Task Any_other_spelling_of_the_address_is_redirected_for_good(string spelling)
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await site.Reader().GetAsync(new Uri(spelling, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/world/1/ferry-services-resume", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_address_in_another_script_opens_and_redirects_without_error()
    {
        var article = await site.ArrangeAsync(room => room.Published("Выборы в Осло: ø"));
        var canonical = $"/world/{article.Id}/{Uri.EscapeDataString("выборы-в-осло-o")}";
        using var answer = await site.Reader().GetAsync(new Uri($"/world/{article.Id}/ø-ß", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(canonical, answer.Headers.Location!.OriginalString);
        Assert.Equal("Выборы в Осло: ø", (await site.Reader().OpenAsync(canonical)).QuerySelector("h1").Words());
    }

    [Theory]
    [InlineData("/world/2/ferry-services-resume")]
    [InlineData("/world/99999999999999999999/x")]
    [InlineData("/world/-1/x")]
    [InlineData("/nothing-here")]
    [InlineData("/a/b/c/d/e/f")]
    [InlineData("/world?before=1-2-3")]
    [InlineData("/world?before=99999999999999999999-1")]
    [InlineData("/error/500")]
    public async Task What_is_not_there_is_a_404_page_in_the_sites_own_look(string address)
    {
        await site.ArrangeAsync(room => room.Published());
        var page = await site.Reader().OpenAsync(address, HttpStatusCode.NotFound);
        Assert.Equal("No such page", page.QuerySelector("h1").Words());
        Assert.NotNull(page.QuerySelector(".masthead"));
    }

    [Fact]
    public async Task A_scheduled_story_is_nowhere_until_its_hour_and_everywhere_from_then_on()
    {
        await site.ArrangeAsync(room => room.Published("Bridge closes", FakeClock.Noon.AddHours(1)));
        string[] addresses = ["/", "/world", "/world/1/bridge-closes"];
        foreach (var address in addresses) Assert.DoesNotContain("Bridge closes", await TextAsync(address), StringComparison.Ordinal);
        site.Clock.Now = FakeClock.Noon.AddHours(1);
        foreach (var address in addresses) Assert.Contains("Bridge closes", await TextAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_story_is_nowhere_but_at_its_address_which_says_why()
    {
        await site.ArrangeAsync(room =>
        {
            room.Published("Gone").Withdraw("Wrong", room.Editor, FakeClock.Noon);
            room.Keep();
            return true;
        });
        var page = await site.Reader().OpenAsync("/world/1/gone", HttpStatusCode.Gone);
        Assert.Contains("It stood here until 22 November 2026, 12:00 UTC. Wrong", page.QuerySelector(".plain").Words(), StringComparison.Ordinal);
        foreach (var address in (string[])["/", "/world"]) Assert.DoesNotContain("Gone", await TextAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_address_leads_to_the_story_for_ever()
    {
        await site.ArrangeAsync(room =>
        {
            room.Published();
            room.Keep(new FormerAddress("/2019/05/Ferry.html", room.Published("Second")));
            return true;
        });
        foreach (var old in (string[])["/2019/05/ferry.html", "/2019/05/FERRY.html/"])
        {
            using var answer = await site.Reader().GetAsync(new Uri(old, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/world/2/second"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        }
    }

    [Fact]
    public async Task A_right_to_left_story_says_so_in_language_and_direction()
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft("أخبار");
            (draft.Working.Language, draft.Working.Direction) = ("ar", TextDirection.Rtl);
            return Publish(room, draft);
        });
        var story = (await site.Reader().OpenAsync($"/world/1/{Uri.EscapeDataString("أخبار")}")).QuerySelector("article.story")!;
        Assert.Equal(("ar", "rtl"), (story.GetAttribute("lang"), story.GetAttribute("dir")));
    }

    [Fact]
    public async Task HEAD_answers_as_GET_without_the_body()
    {
        await site.ArrangeAsync(room => room.Published());
        using var request = new HttpRequestMessage(HttpMethod.Head, "/world/1/ferry-services-resume");
        using var answer = await site.Reader().SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Script_in_a_headline_or_a_body_comes_out_as_text()
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft("<script>alert(1)</script>");
            draft.Working.Body = "<script>alert(2)</script> [click](javascript:alert(3)) <img src=x onerror=alert(4)>";
            draft.Working.Standfirst = "\"><script>alert(5)</script>";
            return Publish(room, draft);
        });
        var page = await site.Reader().OpenAsync("/world/1/script-alert-1-script");
        Assert.All(page.Scripts.Where(s => s.Type != "application/ld+json"), s => Assert.StartsWith("/js/", s.Source, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll(".body img, .body a"));
        Assert.Contains("<script>alert(2)</script>", page.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private async Task<string> TextAsync(string address)
    {
        using var answer = await site.Reader().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Article Publish(Newsroom room, Article article)
    {
        article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
        room.Keep();
        return article;
    }
}
