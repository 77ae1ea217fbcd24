using System.Net;
using NewsSite.Accounts;
using NewsSite.Publishing;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Publishing;

public sealed class PreviewTests : IDisposable
{
    private const string Desk = "/admin/articles/1";
    private readonly TestSite site = new();

    [Fact]
    public async Task A_preview_link_shows_the_working_story_to_somebody_outside_and_says_that_it_is_a_preview()
    {
        var address = await LinkAsync();
        using var answer = await site.Reader().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("private, no-store", string.Join(", ", answer.Headers.NonValidated["Cache-Control"]));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        var page = await answer.ReadAsync();
        Assert.Equal("Secret plans", page.QuerySelector("h1").Words());
        Assert.Equal("noon", page.QuerySelector(".body strong").Words());
        Assert.StartsWith("Preview. This is the story as it stands at the desk", page.QuerySelector(".preview").Words(), StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_preview_link_ends_after_a_week()
    {
        var address = await LinkAsync();
        site.Clock.Now = FakeClock.Noon + PreviewLink.Life - TimeSpan.FromSeconds(1);
        await site.Reader().OpenAsync(address);
        site.Clock.Now = FakeClock.Noon + PreviewLink.Life;
        await site.Reader().OpenAsync(address, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_preview_link_that_was_taken_back_opens_nothing()
    {
        var address = await LinkAsync();
        using var ended = await (await site.StaffAsync(Roles.Reporter)).SendDeskFormAsync(Desk, $"{Desk}/preview/end", []);
        await site.Reader().OpenAsync(address, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/preview/1")]
    [InlineData("/preview/CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/admin/articles/1/preview")]
    public async Task Without_the_signature_or_an_account_nothing_is_shown(string address)
    {
        await LinkAsync();
        using var answer = await site.Reader().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("Secret plans", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_what_was_last_saved_as_it_would_be_printed()
    {
        await site.ArrangeAsync(room => room.Draft("Secret plans"));
        var page = await (await site.StaffAsync(Roles.Reporter)).OpenAsync($"{Desk}/preview");
        Assert.Equal("Secret plans", page.QuerySelector("h1").Words());
    }

    public void Dispose() => site.Dispose();

    private async Task<string> LinkAsync()
    {
        await site.ArrangeAsync(room => room.Draft("Secret plans"));
        var reporter = await site.StaffAsync(Roles.Reporter);
        using var made = await reporter.SendDeskFormAsync(Desk, $"{Desk}/preview", []);
        var link = (await reporter.OpenAsync(Desk)).QuerySelector("#preview-1")!.GetAttribute("value")!;
        Assert.StartsWith("https://localhost/preview/", link, StringComparison.Ordinal);
        return new Uri(link).PathAndQuery;
    }
}
