using NewsSite.Comments;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Comments;

public sealed class ThreadTests : IDisposable
{
    private const string Story = "/world/1/ferry-services-resume";
    private readonly TestSite site = new();

    [Fact]
    public async Task Replies_stand_below_what_they_answer_in_the_order_they_were_written()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            var first = await room.CommentAsync(story, "First.", at: FakeClock.Noon.AddMinutes(-50));
            var second = await room.CommentAsync(story, "Second.", at: FakeClock.Noon.AddMinutes(-40));
            await room.CommentAsync(story, "Answer to the second.", parent: second, at: FakeClock.Noon.AddMinutes(-30));
            return await room.CommentAsync(story, "Answer to the first.", parent: first, at: FakeClock.Noon.AddMinutes(-20));
        });
        var page = await site.Reader().OpenAsync(Story);
        Assert.Equal(["First.", "Answer to the first.", "Second.", "Answer to the second."], page.QuerySelectorAll(".comment-body").Select(c => c.Words()));
        Assert.Equal("Answer to the first.", page.QuerySelector(".thread > li > ol .comment-body").Words());
        Assert.Equal("4 comments", page.QuerySelector("#comments").Words());
    }

    [Fact]
    public async Task Five_levels_are_shown_and_deeper_replies_say_whom_they_answer()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            Comment? parent = null;
            for (var level = 0; level < 8; level++)
                parent = await room.CommentAsync(story, $"Level {level}.", $"Reader {level}", parent, at: FakeClock.Noon.AddMinutes(level - 60));
            return true;
        });
        var page = await site.Reader().OpenAsync(Story);
        Assert.Equal(8, page.QuerySelectorAll(".comment").Length);
        Assert.NotNull(page.QuerySelector("ol ol ol ol ol"));
        Assert.Null(page.QuerySelector("ol ol ol ol ol ol"));
        Assert.Contains("in reply to Reader 6", page.QuerySelector("#comment-8 .said-by").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_comment_keeps_its_place_while_others_answer_it_and_its_words_are_gone()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            var rude = await room.CommentAsync(story, "Rude words.", "Rude");
            await room.CommentAsync(story, "Please stay polite.", "Mia", rude);
            var lonely = await room.CommentAsync(story, "Advertising.", "Bot");
            rude.Reject("It attacks a person.", room.Moderator, FakeClock.Noon);
            lonely.Reject("It is advertising.", room.Moderator, FakeClock.Noon);
            await room.KeepAsync();
            return true;
        });
        var page = await site.Reader().OpenAsync(Story);
        Assert.Equal("A comment is not shown here.", page.QuerySelector("#comment-1 .gone").Words());
        Assert.NotNull(page.QuerySelector("#comment-1 #comment-2"));
        Assert.Null(page.QuerySelector("#comment-3"));
        Assert.DoesNotContain("Rude", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal("1 comment", page.QuerySelector("#comments").Words());
    }

    [Fact]
    public async Task A_reader_who_was_erased_leaves_an_empty_place()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            var erased = await room.CommentAsync(story, "My address is ...", "Otto");
            await room.CommentAsync(story, "Thank you.", "Mia", erased);
            erased.Erase(FakeClock.Noon);
            await room.KeepAsync();
            return true;
        });
        var page = await site.Reader().OpenAsync(Story);
        Assert.Equal("A reader’s comment was deleted here.", page.QuerySelector("#comment-1 .gone").Words());
        Assert.DoesNotContain("Otto", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_threads_make_a_page_and_a_permanent_link_finds_the_page_that_holds_its_comment()
    {
        var last = await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            Comment? comment = null;
            for (var i = 0; i < 61; i++) comment = await room.CommentAsync(story, $"Thread {i}.", at: FakeClock.Noon.AddMinutes(i - 100));
            return await room.CommentAsync(story, "The last answer.", parent: comment);
        });
        var first = await site.Reader().OpenAsync(Story);
        Assert.Equal(50, first.QuerySelectorAll(".thread > .comment").Length);
        Assert.Null(first.QuerySelector($"#comment-{last.Id}"));
        var second = await site.Reader().OpenAsync(first.QuerySelector(".pages a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(11, second.QuerySelectorAll(".thread > .comment").Length);

        using var answer = await site.Reader().GetAsync(new Uri($"/c/{last.Id}", UriKind.Relative), TestContext.Current.CancellationToken);
        var address = answer.Headers.Location!.OriginalString;
        Assert.EndsWith($"#comment-{last.Id}", address, StringComparison.Ordinal);
        Assert.NotNull((await site.Reader().OpenAsync(address)).QuerySelector($"#comment-{last.Id}"));
    }

    [Theory]
    [InlineData("/c/1")]
    [InlineData("/c/77")]
    public async Task A_comment_that_waits_or_is_none_has_no_permanent_link(string address)
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published(), approved: false));
        await site.Reader().OpenAsync(address, System.Net.HttpStatusCode.NotFound);
    }

    public void Dispose() => site.Dispose();
}
