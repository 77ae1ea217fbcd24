using System.Globalization;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Respects;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Comments;

public sealed class ThreadOrderTests : IDisposable
{
    private const string Story = "/world/1/ferry-services-resume";
    private const int Threads = 60;
    private readonly TestSite site = new();

    [Theory]
    [InlineData("", "First. Answer. Second. Third.")]
    [InlineData("?order=newest", "Third. Second. First. Answer.")]
    [InlineData("?order=respected", "Second. First. Answer. Third.")]
    [InlineData("?order=rubbish", "First. Answer. Second. Third.")]
    public async Task Threads_stand_in_the_order_that_is_asked_for_and_answers_below_what_they_answer(string query, string expected)
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            var first = await room.CommentAsync(story, "First.", at: FakeClock.Noon.AddMinutes(-50));
            await room.CommentAsync(story, "Second.", at: FakeClock.Noon.AddMinutes(-40));
            await room.CommentAsync(story, "Third.", at: FakeClock.Noon.AddMinutes(-30));
            return await room.CommentAsync(story, "Answer.", parent: first, at: FakeClock.Noon.AddMinutes(-20));
        });
        await RespectAsync(2, 3);
        await RespectAsync(1, 1);
        await RespectAsync(4, 9);
        var page = await site.Reader().OpenAsync(Story + query);
        Assert.Equal(expected, string.Join(' ', page.QuerySelectorAll(".comment-body").Select(c => c.Words())));
        Assert.Equal(query.Replace("rubbish", "", StringComparison.Ordinal) is "" or "?order=" ? "Oldest first" : query == "?order=newest" ? "Newest first" : "Most respected", page.QuerySelector(".orders [aria-current]").Words());
    }

    [Theory]
    [InlineData("oldest")]
    [InlineData("newest")]
    [InlineData("respected")]
    public async Task Every_order_pages_by_key_and_shows_each_thread_once(string order)
    {
        await ArrangeManyAsync();
        var page = await site.Reader().OpenAsync($"{Story}?order={order}");
        List<int> seen = [.. Ids(page)];
        Assert.Equal(50, seen.Count);
        var next = await site.Reader().OpenAsync(page.QuerySelector(".pages a[rel=next]")!.GetAttribute("href")!);
        seen.AddRange(Ids(next));
        Assert.Equal(Threads, seen.Distinct().Count());
        Assert.Equal(Threads, seen.Count);
        var expected = Enumerable.Range(1, Threads);
        Assert.Equal(order switch { "newest" => expected.Reverse(), "respected" => expected.OrderByDescending(i => i % 3).ThenByDescending(i => i), _ => expected }, seen);
        Assert.Equal($"{Story}{(order == "oldest" ? "" : $"?order={order}")}#comments", next.QuerySelector(".pages a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("oldest", "")]
    [InlineData("newest", "order=newest&")]
    [InlineData("respected", "order=respected&")]
    public async Task A_permanent_link_finds_its_comment_in_the_order_that_is_asked_for(string order, string kept)
    {
        await ArrangeManyAsync();
        foreach (var id in (int[])[1, 30, Threads])
        {
            using var answer = await site.Reader().GetAsync(new Uri($"/c/{id}?order={order}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal($"{Story}?{kept}from={id}#comment-{id}", answer.Headers.Location!.OriginalString);
            Assert.Equal(id, Ids(await site.Reader().OpenAsync(answer.Headers.Location.OriginalString)).First());
        }
    }

    [Fact]
    public async Task A_reply_leads_back_to_the_order_in_which_it_was_written()
    {
        await site.ArrangeAsync(async room => await room.CommentAsync(room.Published()));
        Assert.Equal("newest", (await site.Reader().OpenAsync($"{Story}?order=newest&replyTo=1")).QuerySelector("#respond input[name=Order]")!.GetAttribute("value"));
        using var answer = await site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = "Well said.", ["Author"] = "Ivo", ["Parent"] = "1", ["Order"] = "newest" });
        Assert.StartsWith($"{Story}?order=newest&receipt=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_order_is_read_from_an_index()
    {
        await ArrangeManyAsync();
        await using var db = site.OpenDatabase();
        if (!db.Database.IsSqlite()) return;
        foreach (var order in Enum.GetValues<ThreadOrder>())
        {
            var plan = string.Join('\n', await db.PlanAsync(db.Comments.Under(1).Threads().From(order, new(30, "00", 1)).InOrder(order).AsPlaces().Take(51)));
            Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        }
    }

    public void Dispose() => site.Dispose();

    private static IEnumerable<int> Ids(IDocument page)
        => page.QuerySelectorAll(".thread > .comment").Select(c => int.Parse(c.Id!["comment-".Length..], CultureInfo.InvariantCulture));

    private async Task ArrangeManyAsync()
    {
        await site.ArrangeAsync(async room =>
        {
            var story = room.Published();
            for (var i = 1; i <= Threads; i++) await room.CommentAsync(story, $"Thread {i}.", at: FakeClock.Noon.AddMinutes(i - 100));
            return true;
        });
        for (var i = 1; i <= Threads; i++) await RespectAsync(i, i % 3);
    }

    private async Task RespectAsync(long comment, int times)
    {
        await using var db = site.OpenDatabase();
        for (var i = 0; i < times; i++) await new Respecting(db).GiveAsync(comment, [RespectGiver.Guest(Guid.NewGuid())], null, FakeClock.Noon, TestContext.Current.CancellationToken);
    }
}
