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

    [Theory]
    [InlineData("/?p=712", "/world/1/ferry-services-resume")]
    [InlineData("/?cat=4", "/world")]
    [InlineData("/?feed=rss2", "/feed")]
    [InlineData("/?feed=atom", "/feed/atom")]
    [InlineData("/category/abroad/feed/", "/world/feed")]
    [InlineData("/category/abroad/feed/atom/", "/world/feed/atom")]
    [InlineData("/2019/05/ferry/feed/", "/comments/1/feed")]
    [InlineData("/2019/01/ferry", "/world/1/ferry-services-resume")]
    [InlineData("/2019/02/ferry/", "/world/1/ferry-services-resume")]
    public async Task The_habits_of_WordPress_lead_to_what_was_imported(string from, string to)
    {
        await site.ArrangeAsync(room =>
        {
            var article = room.Published();
            room.Published("A story whose number is a month");
            return room.Keep(
                new FormerAddress(FormerAddress.OfNumber("p", "712"), article), new FormerAddress(FormerAddress.OfNumber("cat", "4"), room.World),
                new FormerAddress("/category/abroad", room.World), new FormerAddress("/2019/05/ferry", article),
                new FormerAddress("/2019/01/ferry", article), new FormerAddress("/2019/02/ferry", article));
        });
        using var answer = await site.Reader().GetAsync(new Uri(from, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        await site.Reader().OpenAsync(to);
    }

    [Theory]
    [InlineData("/?p=713")]
    [InlineData("/?page_id=2")]
    [InlineData("/category/none/feed/")]
    [InlineData("/category/abroad/feed/pdf")]
    [InlineData("/category/abroad/feeding")]
    public async Task What_was_never_imported_is_not_found(string address)
    {
        await site.ArrangeAsync(room => room.Keep(new FormerAddress("/category/abroad", room.World)));
        await site.Reader().OpenAsync(address, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/?p=abc")]
    [InlineData("/?p=1234567890123")]
    [InlineData("/?p=1&p=2")]
    [InlineData("/?utm_source=x")]
    public async Task What_only_looks_like_a_number_is_the_front_page(string address) => await site.Reader().OpenAsync(address);

    public void Dispose() => site.Dispose();
}
