using NewsSite.Caching;

namespace NewsSite.Tests.Caching;

public sealed class PageTagTests
{
    public static TheoryData<PageTagKind> Kinds { get; } = [.. Enum.GetValues<PageTagKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_tag_is_read_as_it_was_written(PageTagKind kind)
    {
        Assert.Equal(new PageTag(kind), PageTag.Read(new PageTag(kind).ToString()));
        Assert.Equal(new PageTag(kind, 412), PageTag.Read(new PageTag(kind, 412).ToString()));
    }

    [Fact]
    public void A_tag_reads_as_people_say_it() => Assert.Equal("article-412", new PageTag(PageTagKind.Article, 412).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("article-")]
    [InlineData("article--1")]
    [InlineData("article-99999999999")]
    public void What_is_no_tag_is_none(string text) => Assert.Null(PageTag.Read(text));

    [Fact]
    public void A_change_that_cannot_be_read_is_a_change_of_everything()
    {
        Assert.Equal([new(PageTagKind.Article, 1), new(PageTagKind.Front)], new PageChange([new(PageTagKind.Article, 1), new(PageTagKind.Front)]).Read());
        Assert.Equal([new(PageTagKind.Everything)], new PageChange([.. Enumerable.Range(1, 500).Select(i => new PageTag(PageTagKind.Article, i))]).Read());
    }
}
