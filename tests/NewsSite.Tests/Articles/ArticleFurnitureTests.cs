using NewsSite.Articles;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Articles;

/// <summary>What stands around the words of a story: links to share it, and the story without its pictures.</summary>
public sealed class ArticleFurnitureTests : IDisposable
{
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public async Task A_story_is_shared_by_plain_links_that_lead_nowhere_else()
    {
        await ArrangeAsync();
        var links = (await site.Reader().OpenAsync(Story)).QuerySelectorAll(".share a").Select(a => a.GetAttribute("href"));
        Assert.Equal(["mailto:?subject=Ferry%20services%20resume&body=https%3A%2F%2Flocalhost%2Fworld%2F1%2Fferry-services-resume", $"https://localhost{Story}", $"{Story}?lite"], links);
    }

    [Fact]
    public async Task Without_pictures_nothing_of_a_picture_is_loaded_and_its_words_stay()
    {
        await ArrangeAsync();
        var page = await site.Reader().OpenAsync($"{Story}?lite");
        Assert.Empty(page.QuerySelectorAll("img, picture, source, link[rel=preload]"));
        Assert.Contains("Picture: A plaque on a wall A ceremony in Paris.", page.QuerySelector("figcaption").Words(), StringComparison.Ordinal);
        Assert.Contains("CHRISTOPHE ARCHAMBAULT", page.QuerySelector("figcaption .credit").Words(), StringComparison.Ordinal);
        Assert.Equal(Story, page.QuerySelector(".lite-note a")!.GetAttribute("href"));
        Assert.Equal($"https://localhost{Story}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.NotEmpty((await site.Reader().OpenAsync(Story)).QuerySelectorAll("picture"));
    }

    public void Dispose() => site.Dispose();

    private Task<Article> ArrangeAsync() => site.ArrangeAsync(room =>
    {
        var draft = room.Draft();
        draft.Working.LeadWith(Newsroom.Photo(), "A ceremony in Paris.", "A plaque on a wall");
        draft.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
        room.Keep();
        return draft;
    });
}
