using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Authors;

public sealed class AuthorPageTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task An_author_has_a_page_with_the_stories_that_readers_may_see()
    {
        await site.ArrangeAsync(room =>
        {
            var ana = new Author("Ana Reyes", "Reporter on the foreign desk.");
            Publish(room, "By Ana", FakeClock.Noon.AddDays(-1), (ana, AuthorRole.ReportedBy));
            Publish(room, "In her translation", FakeClock.Noon.AddHours(-1), (ana, AuthorRole.TranslatedBy));
            Publish(room, "Still to come", FakeClock.Noon.AddHours(1), (ana, AuthorRole.ReportedBy));
            Publish(room, "Somebody else's", FakeClock.Noon.AddHours(-2), (new Author("Ivo Lang"), AuthorRole.ReportedBy));
            return true;
        });
        var page = await site.Reader().OpenAsync("/author/ana-reyes");
        Assert.Equal("Ana Reyes", page.QuerySelector("h1").Words());
        Assert.Contains("Reporter on the foreign desk.", page.QuerySelector(".section-head").Words(), StringComparison.Ordinal);
        Assert.Equal(["In her translation", "By Ana"], page.QuerySelectorAll(".teaser h2").Select(h => h.Words()));
    }

    [Fact]
    public async Task A_byline_links_to_its_authors()
    {
        await site.ArrangeAsync(room => Publish(
            room, "Ferries", FakeClock.Noon.AddHours(-1),
            (new Author("Ana Reyes"), AuthorRole.ReportedBy), (new Author("Ivo Lang"), AuthorRole.ReportedBy), (new Author("Nadia Roth"), AuthorRole.TranslatedBy)));
        var byline = (await site.Reader().OpenAsync("/world/1/ferries")).QuerySelector(".byline")!;
        Assert.StartsWith("By Ana Reyes and Ivo Lang Translated by Nadia Roth", byline.Words(), StringComparison.Ordinal);
        Assert.Equal(["/author/ana-reyes", "/author/ivo-lang", "/author/nadia-roth"], byline.QuerySelectorAll("a[href^='/author/']").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_byline_written_by_hand_links_the_authors_it_names()
    {
        await site.ArrangeAsync(room =>
        {
            var article = room.Draft("Ferries");
            article.Working.CreditAuthors([(new Author("Ana Reyes"), AuthorRole.ReportedBy), (new Author("Ivo Lang"), AuthorRole.ReportedBy)]);
            article.Working.Byline = "Ana Reyes in Sandholm, with agencies";
            article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        var byline = (await site.Reader().OpenAsync("/world/1/ferries")).QuerySelector(".byline p")!;
        Assert.Equal("Ana Reyes in Sandholm, with agencies", byline.Words());
        Assert.Equal(["Ana Reyes"], byline.QuerySelectorAll("a[href^='/author/']").Select(a => a.Words()));
    }

    [Theory]
    [InlineData("/author/nobody", HttpStatusCode.NotFound)]
    [InlineData("/author/Ana-Reyes", HttpStatusCode.MovedPermanently)]
    [InlineData("/author/ana-reyes?before=x", HttpStatusCode.NotFound)]
    [InlineData("/author/ana-reyes", HttpStatusCode.OK)]
    public async Task The_address_decides(string address, HttpStatusCode status)
    {
        await site.ArrangeAsync(room => room.Keep(new Author("Ana Reyes")));
        await site.Reader().OpenAsync(address, status);
    }

    public void Dispose() => site.Dispose();

    private static bool Publish(Newsroom room, string headline, DateTimeOffset at, params (Author, AuthorRole)[] authors)
    {
        var article = room.Draft(headline);
        article.Working.CreditAuthors(authors);
        article.Publish(at, room.Editor, at < FakeClock.Noon ? at : FakeClock.Noon);
        return room.Keep();
    }
}
