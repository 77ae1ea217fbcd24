using NewsSite.Markup;

namespace NewsSite.Tests.Markup;

public sealed class EmbedTests
{
    [Theory]
    [InlineData("https://www.youtube.com/watch?v=aqz-KE-bpKQ", "Video on YouTube", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1")]
    [InlineData("https://m.youtube.com/watch?feature=share&v=aqz-KE-bpKQ&t=42s", "Video on YouTube", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&start=42")]
    [InlineData("https://youtu.be/aqz-KE-bpKQ?si=x", "Video on YouTube", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1")]
    [InlineData("https://www.youtube.com/shorts/aqz-KE-bpKQ", "Video on YouTube", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1")]
    [InlineData("https://vimeo.com/148751763", "Video on Vimeo", "https://player.vimeo.com/video/148751763?autoplay=1&dnt=1")]
    [InlineData("https://vimeo.com/148751763/abcdef12", "Video on Vimeo", "https://player.vimeo.com/video/148751763?autoplay=1&dnt=1&h=abcdef12")]
    [InlineData("https://www.openstreetmap.org/?mlat=50.5&mlon=4.5#map=15/50.5/4.5", "Map on OpenStreetMap",
        "https://www.openstreetmap.org/export/embed.html?bbox=4.48627,50.49509,4.51373,50.50491&layer=mapnik&marker=50.5,4.5")]
    [InlineData("https://www.openstreetmap.org/#map=99/91/181", "Map on OpenStreetMap", null)]
    [InlineData("https://www.google.com/maps/place/Brussels", "Map on www.google.com", null)]
    [InlineData("https://x.com/harbour/status/1234567890", "Post on X", null)]
    [InlineData("https://twitter.com/harbour/status/1234567890?s=20", "Post on X", null)]
    [InlineData("https://mastodon.social/@harbour/110000000000000001", "Post on Mastodon", null)]
    [InlineData("https://council.example.org/files/Budget.PDF?x=1", "Document (PDF)", null)]
    public void What_an_address_shows_is_known(string url, string kind, string? frame)
    {
        var embed = Embed.Of(url);
        Assert.Equal((kind, frame), (embed?.Kind, embed?.Frame));
    }

    [Theory]
    [InlineData("javascript:alert(1)//https://youtu.be/aqz-KE-bpKQ")]
    [InlineData("https://youtu.be.evil.example/aqz-KE-bpKQ")]
    [InlineData("https://evil.example/?https://www.youtube.com/watch?v=aqz-KE-bpKQ")]
    [InlineData("https://user@youtu.be/aqz-KE-bpKQ")]
    [InlineData("http://youtu.be/aqz-KE-bpKQ")]
    [InlineData("https://www.youtube.com/watch?v=short")]
    [InlineData("https://www.youtube.com/watch?v=aqz-KE-bpKQ\"><script>")]
    [InlineData("https://example.org/page")]
    [InlineData("//youtu.be/aqz-KE-bpKQ")]
    public void Anything_else_is_not_shown(string url) => Assert.Null(Embed.Of(url));

    [Theory]
    [InlineData("https://x.com/harbour/status/1234567890", "@harbour")]
    [InlineData("https://mastodon.social/@harbour@ports.example/110000000000000001", "@harbour@ports.example")]
    [InlineData("https://council.example.org/a.pdf", "council.example.org")]
    public void The_card_says_from_whom_it_is(string url, string from)
        => Assert.Contains($"<p class=\"from\">{from}", BodyMarkdown.ToHtml($"![What it shows]({url})"), StringComparison.Ordinal);

    [Fact]
    public void A_card_is_a_link_and_loads_nothing()
    {
        var html = BodyMarkdown.ToHtml("![The bridge <from> above](https://youtu.be/aqz-KE-bpKQ \"Harbour Authority\")");
        Assert.Equal(
            "<div class=\"embed\" data-frame=\"https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1\"><p class=\"kind\">Video on YouTube</p>"
            + "<p class=\"what\"><a rel=\"noopener\" href=\"https://youtu.be/aqz-KE-bpKQ\">The bridge &lt;from&gt; above</a></p><p class=\"from\">Harbour Authority · youtu.be</p></div>\n",
            html, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_frame_is_on_a_host_that_a_page_may_frame()
        => Assert.All((string[])["https://youtu.be/aqz-KE-bpKQ", "https://vimeo.com/148751763", "https://www.openstreetmap.org/#map=15/50.5/4.5"],
            url => Assert.Contains(Embed.FrameHosts, host => Embed.Of(url)!.Frame!.StartsWith($"{host}/", StringComparison.Ordinal)));
}
