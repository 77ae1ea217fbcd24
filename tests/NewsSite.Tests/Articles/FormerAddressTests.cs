using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Series;
using NewsSite.Tags;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Articles;

public sealed class FormerAddressTests : IDisposable
{
    private readonly TestSite site = new();

    [Theory]
    [InlineData("/abroad", "/world")]
    [InlineData("/tag/boats", "/tag/ferries")]
    [InlineData("/author/a-reyes", "/author/ana-reyes")]
    [InlineData("/series/the-river", "/series/the-ayle")]
    [InlineData("/2019/05/ferry.html", "/world/1/ferry-services-resume")]
    [InlineData("/World", "/world")]
    [InlineData("/series/The-Ayle", "/series/the-ayle")]
    public async Task An_address_that_something_once_had_leads_to_its_present_one_with_the_query(string from, string to)
    {
        await site.ArrangeAsync(room =>
        {
            var article = room.Draft();
            var (tag, author, series) = (new Tag("Ferries"), new Author("Ana Reyes"), new StorySeries("The Ayle", "the-ayle", ""));
            article.Working.TagWith([tag]);
            article.Working.CreditAuthors([(author, AuthorRole.ReportedBy)]);
            article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
            series.Append(article);
            return room.Keep(
                series, new FormerAddress("/abroad", room.World), new FormerAddress("/tag/boats", tag), new FormerAddress("/author/a-reyes", author),
                new FormerAddress("/series/the-river", series), new FormerAddress("/2019/05/ferry.html", article));
        });
        const string Query = "?before=638000000000000000-5&utm_source=a%26b";
        using var answer = await site.Reader().GetAsync(new Uri(from + Query, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MovedPermanently, to + Query), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    public void Dispose() => site.Dispose();
}
