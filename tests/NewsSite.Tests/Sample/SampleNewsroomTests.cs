using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Sample;

/// <summary>The paper that a newcomer finds in Development; filled once, only read.</summary>
public sealed class SampleNewsroomTests(SampleNewsroomTests.DevelopmentSite site) : IClassFixture<SampleNewsroomTests.DevelopmentSite>
{
    private const string First = "/world/1/massoud-in-tajikistan-seeks-support";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_story_leads_and_prints_its_quotations_as_given()
    {
        Assert.Equal(First, (await site.Reader().OpenAsync("/")).QuerySelector(".front-lead h2 a")!.GetAttribute("href"));
        var body = (await site.Reader().OpenAsync(First)).QuerySelector(".body").Words();
        foreach (var quotation in (string[])
        [
            "\"Ahmad Massoud is currently in Tajikistan, but sometimes he visits Afghanistan to meet with resistance units in the country's regions.\"",
            "\"Massoud strives to convince the region's countries and the entire global community to fight the Taliban. He travels to different states in order to draw attention [to the National Resistance Front] and gain support.\"",
            "\"had been providing substantial assistance to the Afghan people in the fight against the Taliban.\"",
        ]) Assert.Contains(quotation, body, StringComparison.Ordinal);
        Assert.InRange(body.Split(' ').Length, 250, 350);
    }

    [Fact]
    public async Task The_first_photo_prints_its_description_and_credit_and_nothing_else_of_the_agencys_sentence()
    {
        var page = await site.Reader().OpenAsync(First);
        Assert.Equal(
            "Ahmad Massoud, son of late Afghan commander Ahmad Shah Massoud, looks on during a ceremony to unveil a commemorative plaque in honour of late Afghan anti-Taliban commander Massoud in an alley along the Champs-Elysees Avenue in Paris, France, 27 March 2021.",
            page.QuerySelector("figcaption .caption").Words());
        Assert.Equal("Photo: EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL", page.QuerySelector("figcaption .credit").Words());
        foreach (var address in (string[])["/", "/world", First])
        {
            var source = (await site.Reader().OpenAsync(address)).Source.Text;
            Assert.DoesNotContain("epa09101005", source, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("MAXPPP", source, StringComparison.OrdinalIgnoreCase);
        }

        using var picture = await site.Reader().GetAsync(new Uri(page.QuerySelector("figure img")!.GetAttribute("src")!, UriKind.Relative), Cancel);
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", picture.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_twenty_four_stories_in_many_sections_and_sixty_comments_in_every_state()
    {
        await using var db = site.OpenDatabase();
        Assert.Equal(24, await db.Articles.CountAsync(Cancel));
        Assert.InRange(await db.Articles.Select(a => a.SectionId).Distinct().CountAsync(Cancel), 6, 20);
        Assert.Equal(60, await db.Comments.CountAsync(Cancel));
        Assert.Equal(Enum.GetValues<CommentState>().Order(), (await db.Comments.Select(c => c.State).Distinct().ToListAsync(Cancel)).Order());
        Assert.Equal(1, await db.Articles.Scheduled(site.Clock.Now).CountAsync(Cancel));
        Assert.True(await db.Articles.AnyAsync(a => a.PublishAt == null, Cancel));
    }

    [Fact]
    public async Task Every_public_story_opens()
    {
        await using var db = site.OpenDatabase();
        foreach (var article in await db.Articles.Published(site.Clock.Now).Select(a => new { a.Id, Section = a.Section!.Slug, a.Slug, a.Live!.Headline }).ToListAsync(Cancel))
            Assert.Equal(article.Headline, (await site.Reader().OpenAsync($"/{article.Section}/{article.Id}/{article.Slug}")).QuerySelector("h1").Words());
    }

    [Fact]
    public async Task The_tallies_agree_with_the_comments()
    {
        await using var db = site.OpenDatabase();
        foreach (var tally in await db.CommentTallies.ToListAsync(Cancel))
        {
            Assert.Equal(await db.Comments.CountAsync(c => c.ArticleId == tally.ArticleId && c.State == CommentState.Approved, Cancel), tally.Approved);
            Assert.Equal(await db.Comments.CountAsync(c => c.ArticleId == tally.ArticleId && c.State == CommentState.Waiting, Cancel), tally.Waiting);
        }
    }

    [Theory]
    [InlineData("editor@example.com", "/admin/articles")]
    [InlineData("moderator@example.com", "/admin/comments")]
    [InlineData("admin@example.com", "/admin/comments")]
    public async Task The_sample_staff_named_on_the_sign_in_page_can_sign_in(string email, string page)
    {
        var client = site.Reader();
        Assert.Contains(email, (await client.OpenAsync("/admin/sign-in")).Body.Words(), StringComparison.Ordinal);
        using var answer = await client.SendFormAsync("/admin/sign-in", new() { ["Email"] = email, ["Password"] = "newsroom-sample-1" });
        await client.OpenAsync(page);
    }

    public sealed class DevelopmentSite : TestSite, IAsyncLifetime
    {
        public ValueTask InitializeAsync()
        {
            StartServer();
            return ValueTask.CompletedTask;
        }

        protected override string Environment => "Development";
    }
}
