using NewsSite.Tests.Site;

namespace NewsSite.Tests.Operations;

public sealed class HeaderTests : IDisposable
{
    private readonly TestSite site = new();

    public static TheoryData<string> Addresses { get; } = ["/", "/world", "/world/1/ferry-services-resume", "/nothing", "/admin/sign-in", "/status/ready", "/css/site.css", "/fonts/newsreader-5-roman.woff2"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_tells_the_browser_to_stay_strict(string address)
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await GetAsync(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://www.openstreetmap.org;", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains(Assert.Single(answer.Headers.GetValues("Referrer-Policy")), (string[])["strict-origin-when-cross-origin", "same-origin"]);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_page_sets_a_cookie_for_somebody_who_is_not_signed_in(string address)
    {
        await site.ArrangeAsync(room => room.Published());
        using var answer = await GetAsync(address);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_desk_is_never_kept_by_a_cache()
    {
        using var answer = await GetAsync("/admin/sign-in");
        Assert.Equal("private, no-store", string.Join(", ", answer.Headers.NonValidated["Cache-Control"]));
    }

    [Fact]
    public async Task A_page_links_its_styles_by_a_name_that_changes_with_them()
    {
        await site.ArrangeAsync(room => room.Published());
        var page = await site.Reader().OpenAsync("/world/1/ferry-services-resume");
        foreach (var address in (string[])[page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!, page.QuerySelector("script")!.GetAttribute("src")!])
        {
            using var answer = await GetAsync(address);
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
            Assert.Matches("site\\.[a-z0-9]+\\.css|reply\\.[a-z0-9]+\\.js", address);
        }
    }

    [Fact]
    public async Task Over_https_a_browser_is_told_never_to_come_otherwise()
    {
        using var answer = await site.CreateClient(new() { BaseAddress = new("https://news.example.org") }).GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var hsts = Assert.Single(answer.Headers.GetValues("Strict-Transport-Security"));
        Assert.Equal("max-age=31536000; includeSubDomains", hsts);
    }

    [Fact]
    public async Task Plain_http_leads_to_the_same_address_under_https()
    {
        using var answer = await site.CreateClient(new() { BaseAddress = new("http://localhost"), AllowAutoRedirect = false })
            .GetAsync(new Uri("/world/1/x?from=2", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("https://localhost/world/1/x?from=2", answer.Headers.Location!.AbsoluteUri);
    }

    [Theory]
    [InlineData("/css/site.css")]
    [InlineData("/css/story.css")]
    public async Task A_readers_stylesheet_stays_under_twelve_kilobytes(string sheet)
    {
        using var answer = await GetAsync(sheet);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1000, 12_000);
    }

    public void Dispose() => site.Dispose();

    private Task<HttpResponseMessage> GetAsync(string address)
        => site.Reader().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
