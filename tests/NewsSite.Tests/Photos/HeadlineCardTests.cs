using System.Net;
using NewsSite.Articles;
using NewsSite.Photos.Cards;
using NewsSite.Photos.Files;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>What other sites show with a link to a story that has no photo.</summary>
public sealed class HeadlineCardTests : IDisposable
{
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_without_a_photo_is_shared_with_a_picture_of_its_headline_that_may_be_kept_for_ever()
    {
        await site.ArrangeAsync(room => room.Published());
        var page = await site.Reader().OpenAsync(Story);
        string? Meta(string name) => page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");
        Assert.Equal(("image/png", "1200", "630", "Ferry services resume", "summary_large_image"),
            (Meta("og:image:type"), Meta("og:image:width"), Meta("og:image:height"), Meta("og:image:alt"), Meta("twitter:card")));
        Assert.Contains($"\"image\":\"{Meta("og:image")}\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);

        using var answer = await site.Reader().GetAsync(new Uri(Meta("og:image")!), Cancel);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var header = PictureHeader.Read(await answer.Content.ReadAsStreamAsync(Cancel));
        Assert.Equal((PictureFormat.Png, 1200, 630), (header.Format, header.Width, header.Height));
    }

    [Theory]
    [InlineData("Hi", false)]
    [InlineData("A <b>bold</b> & “quoted” story's &amp; markup", false)]
    [InlineData("\u0001\uFFFE\uD800", false)]
    [InlineData("العبارات تعود إلى العمل بعد العواصف", true)]
    [InlineData("港湾の浚渫工事が始まり漁船団は東の泊地へ移る見通しとなった", false)]
    [InlineData("🚢⚓🌊", false)]
    public async Task Whatever_a_headline_says_it_is_drawn(string headline, bool runsLeft) => await DrawnAsync(headline, runsLeft);

    [Theory]
    [InlineData("harbour ")]
    [InlineData("W")]
    [InlineData("港")]
    public async Task The_longest_headline_is_drawn_with_and_without_spaces(string part)
        => await DrawnAsync(string.Concat(Enumerable.Repeat(part, NewsSite.Articles.Story.LongestHeadline / part.Length)).Trim(), false);

    [Fact]
    public async Task Another_headline_has_another_address_and_the_old_one_leads_there()
    {
        await site.ArrangeAsync(room => room.Published());
        var before = await AddressAsync();
        await site.ArrangeLaterAsync(db => db.Articles.Where(a => a.Id == 1).Select(a => a.Live!).Single().Headline = "Ferries stay in port");
        var after = await AddressAsync();
        Assert.NotEqual(before, after);
        using var answer = await site.Reader().GetAsync(new Uri(before!), Cancel);
        Assert.Equal((HttpStatusCode.Redirect, new Uri(after!).AbsolutePath), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Of_a_story_that_readers_may_not_see_no_card_is_had()
    {
        await site.ArrangeAsync(room => room.Published());
        var address = await AddressAsync();
        using var shown = await site.Reader().GetAsync(new Uri(address!), Cancel);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        await site.ArrangeLaterAsync(db => db.Articles.Single().Withdraw("Wrong.", db.Users.First(), FakeClock.Noon));
        using var gone = await site.Reader().GetAsync(new Uri(address!), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Where_pictures_are_not_made_no_card_is_promised()
    {
        using var bare = new TestSite { Settings = { ["Site:Renditions"] = "Off" } };
        await bare.ArrangeAsync(room => room.Published());
        var page = await bare.Reader().OpenAsync(Story);
        Assert.Null(page.QuerySelector("meta[property='og:image'], meta[name='twitter:card']"));
        Assert.DoesNotContain("\"image\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        using var answer = await bare.Reader().GetAsync(new Uri($"/cards/1/{new HeadlineCard("Ferry services resume", "NewsSite", false).Name}", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public void Dispose() => site.Dispose();

    private async Task DrawnAsync(string headline, bool runsLeft)
    {
        await site.ArrangeAsync(room =>
        {
            var draft = room.Draft(headline);
            draft.Working.Slug = "story";
            draft.Working.Direction = runsLeft ? TextDirection.Rtl : TextDirection.Ltr;
            draft.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
            return room.Keep();
        });
        await using var db = site.OpenDatabase();
        var id = db.Articles.Max(a => a.Id);
        var page = await site.Reader().OpenAsync($"/world/{id}/story");
        using var answer = await site.Reader().GetAsync(new Uri(page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var header = PictureHeader.Read(await answer.Content.ReadAsStreamAsync(Cancel));
        Assert.Equal((1200, 630), (header.Width, header.Height));
    }

    private async Task<string?> AddressAsync() => (await site.Reader().OpenAsync(Story)).QuerySelector("meta[property='og:image']")?.GetAttribute("content");
}
