using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using NewsSite.Search;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Search;

/// <summary>One who searches without end, and the others.</summary>
public sealed class SearchFloodTests : IDisposable
{
    private readonly TestSite site = new() { Settings = { ["Search:Flood:Burst"] = "2", ["Search:Flood:PerMinute"] = "6" } };

    [Fact]
    public async Task Too_many_searches_of_one_place_are_refused_for_a_while_and_what_was_typed_stays()
    {
        await site.ArrangeAsync(room => room.Published());
        for (var i = 0; i < 2; i++) Assert.Equal(StatusCodes.Status200OK, (await SearchAsync("198.51.100.1")).Response.StatusCode);
        var refused = await SearchAsync("198.51.100.2");
        Assert.Equal((StatusCodes.Status429TooManyRequests, "10"), (refused.Response.StatusCode, refused.Response.Headers.RetryAfter.ToString()));
        var page = await new HtmlParser().ParseDocumentAsync(refused.Response.Body, TestContext.Current.CancellationToken);
        Assert.Contains("Yours is kept below: search again in 10 seconds.", page.QuerySelector(".problems").Words(), StringComparison.Ordinal);
        Assert.Equal("ferry", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("yes", page.QuerySelector("#photo[checked]")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll(".hits"));

        Assert.Equal(StatusCodes.Status200OK, (await SearchAsync("203.0.113.1")).Response.StatusCode);
        site.Clock.Now += TimeSpan.FromSeconds(10);
        Assert.Equal(StatusCodes.Status200OK, (await SearchAsync("198.51.100.1")).Response.StatusCode);
    }

    [Fact]
    public async Task The_empty_page_costs_nothing()
    {
        await site.ArrangeAsync(room => room.Published());
        for (var i = 0; i < 4; i++) Assert.Equal(StatusCodes.Status200OK, (await SendAsync("198.51.100.1", "/search", "")).Response.StatusCode);
    }

    [Fact]
    public async Task Suggestions_have_tokens_of_their_own()
    {
        await site.ArrangeAsync(room => room.Published());
        HttpContext? answer = null;
        for (var i = 0; i <= 16; i++) answer = await SendAsync("198.51.100.1", "/search/suggest", "?q=fer");
        Assert.Equal(StatusCodes.Status429TooManyRequests, answer!.Response.StatusCode);
        using var reader = new StreamReader(answer.Response.Body);
        Assert.Equal("[]", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(StatusCodes.Status200OK, (await SearchAsync("198.51.100.1")).Response.StatusCode);
    }

    [Fact]
    public void Places_that_are_not_known_share_what_many_places_have()
    {
        var flood = new SearchFlood(new() { Burst = 1, PerMinute = 60 });
        for (var i = 0; i < 50; i++) Assert.Null(flood.Wait(null, FakeClock.Noon));
        Assert.Equal(TimeSpan.FromSeconds(0.02), flood.Wait(null, FakeClock.Noon));
        Assert.Null(flood.Wait("198.51.100", FakeClock.Noon));
    }

    public void Dispose() => site.Dispose();

    private Task<HttpContext> SearchAsync(string place) => SendAsync(place, "/search", "?q=ferry&photo=yes");

    private Task<HttpContext> SendAsync(string place, string path, string query) => site.Server.SendAsync(http =>
    {
        http.Connection.RemoteIpAddress = IPAddress.Parse(place);
        http.Request.Method = "GET";
        http.Request.Scheme = "https";
        http.Request.Host = new("localhost");
        http.Request.Path = path;
        http.Request.QueryString = new(query);
    }, TestContext.Current.CancellationToken);
}
