using AngleSharp.Dom;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Markup;

/// <summary>The places in which a page prints HTML as it is: what is hostile comes out as text there, and what is Markdown as markup.</summary>
public sealed class PrintedHtmlTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script> <img src=x onerror=alert(2)> [press](javascript:alert(3)) **spoken** foolish";

    private readonly TestSite site = new();

    [Theory]
    [InlineData("/world/1/ferry-services-resume", ".story .body")]
    [InlineData("/world/1/ferry-services-resume", "#comment-1 > .comment-body")]
    [InlineData("/author/ana-reyes", ".about")]
    public async Task Readers_are_printed_no_markup_that_somebody_typed(string address, string place)
    {
        await ArrangeAsync();
        AssertTame((await site.Reader().OpenAsync(address)).QuerySelector(place));
    }

    [Theory]
    [InlineData("/admin/comments", ".pane .comment-body")]
    [InlineData("/admin/comments", ".pane .answered")]
    [InlineData("/admin/comments?queue=approved", ".pane .comment-body")]
    public async Task Moderators_are_printed_no_markup_that_a_reader_typed(string address, string place)
    {
        await ArrangeAsync();
        AssertTame((await (await site.StaffAsync(Roles.Moderator)).OpenAsync(address)).QuerySelector(place));
    }

    [Fact]
    public async Task A_rehearsal_prints_no_markup_that_a_reader_typed()
    {
        await ArrangeAsync();
        using var answer = await (await site.StaffAsync(Roles.Moderator)).SendDeskFormAsync(
            "/admin/rules", "/admin/rules/rehearsal", new() { ["Term"] = "foolish", ["Verdict"] = "Holds" });
        var page = await answer.ReadAsync();
        Assert.Equal(2, page.QuerySelectorAll(".rehearsal .comment-body mark").Length);
        AssertTame(page.QuerySelector(".rehearsal .comment-body"));
    }

    [Fact]
    public void No_view_prints_a_string_raw()
    {
        var views = Views();
        Assert.NotEmpty(views);
        Assert.DoesNotContain(views, view => File.ReadAllText(view) is var text
            && (text.Contains("Html.Raw", StringComparison.Ordinal) || text.Contains("HtmlString", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_view_ends_within_an_element_that_it_would_leave_open()
    {
        // A return at the depth of one step stands in a condition that stands in nothing.
        Assert.DoesNotContain(Views(), view => File.ReadLines(view).Any(line => line.EndsWith("return;", StringComparison.Ordinal) && line.StartsWith("   ", StringComparison.Ordinal)));
    }

    public void Dispose() => site.Dispose();

    private static List<string> Views() => [.. Directory.EnumerateFiles(SourceFolder.Web, "*.cshtml", SearchOption.AllDirectories)];

    private Task<bool> ArrangeAsync() => site.ArrangeAsync(async room =>
    {
        var article = room.Draft();
        article.Working.Body = Hostile;
        article.Working.CreditAuthors([(new Author("Ana Reyes", Hostile), AuthorRole.ReportedBy)]);
        article.Publish(FakeClock.Noon, room.Editor, FakeClock.Noon);
        room.Keep();
        var comment = await room.CommentAsync(article, Hostile);
        await room.CommentAsync(article, Hostile, parent: comment, approved: false);
        return true;
    });

    private static void AssertTame(IElement? place)
    {
        Assert.NotNull(place);
        Assert.Empty(place.QuerySelectorAll("script, img, [onerror], a[href^='javascript' i]"));
        Assert.Contains("<script>alert(1)</script> <img src=x onerror=alert(2)>", place.Words(), StringComparison.Ordinal);
        Assert.Equal("spoken", place.QuerySelector("strong").Words());
    }
}
