using NewsSite.Markup;

namespace NewsSite.Tests.Markup;

public sealed class MarkdownTests
{
    public static TheoryData<string> Bombs { get; } =
    [
        string.Concat(Enumerable.Repeat("> ", 400)) + "deep",
        string.Concat(Enumerable.Repeat("- ", 1000)) + "deep",
        new string('[', 3000),
        new string('*', 3000),
        string.Concat(Enumerable.Repeat("[a](", 700)),
        string.Concat(Enumerable.Repeat("D. M. ", 500)),
        string.Concat(Enumerable.Repeat("`|", 1400)),
        string.Concat(Enumerable.Repeat("<a href='", 300)),
        new string('\\', 3000),
        "\0\u0001\u202e text",
    ];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Text_that_Markdig_refuses_still_comes_out_as_words(string text)
    {
        Assert.NotEmpty(CommentMarkdown.ToHtml(text));
        Assert.NotEmpty(BodyMarkdown.ToHtml(text));
    }

    [Fact]
    public void Nesting_past_what_Markdig_renders_is_known_beforehand()
    {
        Assert.False(CommentMarkdown.CanRender(string.Concat(Enumerable.Repeat("> ", 200)) + "deep"));
        Assert.True(CommentMarkdown.CanRender("> > once more"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("&#106;avascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("ftp://example.org")]
    public void A_link_that_leads_nowhere_harmless_loses_its_address_and_keeps_its_words(string url)
    {
        foreach (var html in (string[])[CommentMarkdown.ToHtml($"[words](<{url}>)"), BodyMarkdown.ToHtml($"[words](<{url}>)"), CommentMarkdown.ToHtml($"[words]({url})")])
        {
            Assert.DoesNotContain("href", html, StringComparison.Ordinal);
            Assert.Contains("words", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[words](https://example.org)")]
    [InlineData("<https://example.org>")]
    [InlineData("see https://example.org there")]
    [InlineData("[words](mailto:a@example.org)")]
    public void A_link_in_a_comment_is_marked_as_a_readers(string text)
        => Assert.Contains("rel=\"nofollow ugc noopener\"", CommentMarkdown.ToHtml(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;")]
    [InlineData("# heading", "# heading")]
    [InlineData("a\nb", "<br />")]
    [InlineData("*stress*", "<em>stress</em>")]
    public void A_comment_knows_emphasis_and_lines_and_neither_HTML_nor_headings(string text, string html)
        => Assert.Contains(html, CommentMarkdown.ToHtml(text), StringComparison.Ordinal);

    [Fact]
    public void A_picture_in_a_comment_becomes_a_link()
        => Assert.DoesNotContain("<img", CommentMarkdown.ToHtml("![pixel](https://tracker.example/p.gif)"), StringComparison.Ordinal);

    [Fact]
    public void A_story_shows_pictures_of_its_own_site_only()
    {
        Assert.Contains("<img", BodyMarkdown.ToHtml("![map](/media/map.jpg)"), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", BodyMarkdown.ToHtml("![map](https://elsewhere.example/map.jpg)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Subheads_begin_below_the_headline_and_skip_no_level()
        => Assert.Equal(
            "<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>\n", BodyMarkdown.ToHtml("# A\n\n#### B\n\n## C"), ignoreLineEndingDifferences: true);
}
