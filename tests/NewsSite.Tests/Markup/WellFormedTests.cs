using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Moderation.Rules;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Markup;

/// <summary>Code points that are no characters, which .NET refuses to normalise: they come from broken programs and from people who try.</summary>
public sealed class WellFormedTests
{
    // By their numbers, because halves of a pair cannot be told apart in the names of tests.
    [Theory]
    [InlineData(0xFFFE)]
    [InlineData(0xFFFF)]
    [InlineData(0xD83D)]
    [InlineData(0xDE00)]
    [InlineData(0xFDD0)]
    [InlineData(0x1FFFE)]
    public void Text_with_them_is_cleaned_folded_and_searched_like_any_other(int codePoint)
    {
        var text = $"a{(codePoint > char.MaxValue ? char.ConvertFromUtf32(codePoint) : ((char)codePoint).ToString())}b";
        Assert.Equal("a\uFFFDb", TypedText.Clean(text));
        Assert.Equal("a-b", Slug.From(text));
        Assert.NotEmpty(SearchedText.Of(text));
        Assert.NotEmpty(new FoldedText(text).Letters());
    }

    [Theory]
    [InlineData("/admin/articles?q=a%EF%BF%BEb")]
    [InlineData("/admin/photos?q=a%EF%BF%BFb")]
    [InlineData("/admin/tags?q=%EF%BF%BE")]
    [InlineData("/%EF%BF%BE/1/x")]
    [InlineData("/tag/%EF%BF%BE")]
    public async Task An_address_with_them_is_answered(string address)
    {
        using var site = new TestSite();
        var editor = await site.StaffAsync(Roles.Editor);
        using var answer = await editor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.InRange((int)answer.StatusCode, 200, 404);
    }
}
