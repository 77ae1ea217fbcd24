using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Operations;

public sealed class CrossOriginTests : IDisposable
{
    private readonly TestSite site = new();

    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("cross-site", null, false)]
    [InlineData("same-site", null, false)]
    [InlineData("nonsense", null, false)]
    [InlineData("cross-site", "https://localhost", false)]
    [InlineData("same-origin", "https://evil.example", true)]
    [InlineData(null, "https://localhost", true)]
    [InlineData(null, "https://LOCALHOST", true)]
    [InlineData(null, "https://localhost:443", true)]
    [InlineData(null, "https://localhost:8443", false)]
    [InlineData(null, "https://localhost.evil.example", false)]
    [InlineData(null, "https://evil.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, true)]
    public async Task A_form_is_taken_from_this_site_and_from_no_other(string? fetchSite, string? origin, bool taken)
    {
        await site.ArrangeAsync(room => room.Published());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/comments/1")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Comment"] = "Well told.", ["Author"] = "Ivo" }),
        };
        if (fetchSite is not null) request.Headers.Add("Sec-Fetch-Site", fetchSite);
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await site.Reader().SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(taken ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, answer.StatusCode);
        if (!taken) Assert.Equal("This is not open to you", (await answer.ReadAsync()).QuerySelector("h1").Words());
    }

    [Fact]
    public async Task Reading_is_open_to_links_from_everywhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await site.Reader().SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public void Dispose() => site.Dispose();
}
