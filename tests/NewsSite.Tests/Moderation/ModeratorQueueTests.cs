using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Moderation.Shifts;
using NewsSite.Reports;
using NewsSite.Tests.Site;
using NewsSite.Web.Areas.Admin.Models;
using NewsSite.Web.Operations;
using WorkQueue = NewsSite.Web.Areas.Admin.Models.Queue;

namespace NewsSite.Tests.Moderation;

public sealed class ModeratorQueueTests : IDisposable
{
    private const string Queue = "/admin/comments";
    private readonly TestSite site = new();

    public static TheoryData<WorkQueue> Queues { get; } = [.. Enum.GetValues<WorkQueue>()];

    [Theory]
    [InlineData("q=CRANES", "Ana")]
    [InlineData("q=50%25", "Eve")]
    [InlineData("person=eve", "Eve")]
    [InlineData("person=ana%40example.org", "Ana")]
    [InlineData("stories=2", "Eve")]
    [InlineData("stories=%2Flocal%2F2%2Fmarket-day%2C+99", "Eve")]
    [InlineData("section=2", "Eve")]
    [InlineData("stories=1%2C2", "Ana Eve")]
    [InlineData("q=nothing+like+it", "")]
    public async Task A_queue_is_searched_by_words_sender_story_and_section(string query, string found)
    {
        var moderator = await ArrangeAsync();
        var rows = (await moderator.OpenAsync($"{Queue}?{query}")).QuerySelectorAll(".waiting-comment .what").Select(r => r.Words());
        Assert.Equal(found, string.Join(' ', rows.Order()));
    }

    [Fact]
    public async Task A_story_that_is_no_number_is_said_beside_the_search()
    {
        var moderator = await ArrangeAsync();
        var page = await moderator.OpenAsync($"{Queue}?stories=ferry");
        Assert.Equal("Please give the numbers or the addresses of the stories, such as 12, 15.", page.QuerySelector(".problems").Words());
        Assert.Empty(page.QuerySelectorAll(".waiting-comment"));
    }

    [Fact]
    public async Task A_search_is_kept_as_a_queue_shared_and_taken_away_by_its_owner_alone()
    {
        var moderator = await ArrangeAsync();
        using var nameless = await moderator.SendDeskFormAsync(Queue, "/admin/queues?stories=2", new() { ["savedName"] = " " });
        Assert.Equal("Please give the view a name.", (await nameless.ReadAsync()).QuerySelector("#savedname-problem").Words());
        using var kept = await moderator.SendDeskFormAsync(Queue, "/admin/queues?stories=2", new() { ["savedName"] = "The market", ["share"] = "true" });
        Assert.Equal("/admin/comments?stories=2", kept.Headers.Location!.OriginalString);
        var other = await site.StaffAsync(Roles.Moderator);
        Assert.Equal("The market (shared)", (await other.OpenAsync($"{Queue}?stories=2")).QuerySelector(".queues [aria-current]").Words());
        using var notHers = await other.SendDeskFormAsync(Queue, "/admin/queues/1/delete", []);
        Assert.Equal(HttpStatusCode.NotFound, notHers.StatusCode);
        using var gone = await moderator.SendDeskFormAsync(Queue, "/admin/queues/1/delete", []);
        Assert.DoesNotContain("The market", (await other.OpenAsync(Queue)).QuerySelector(".queues").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Queues))]
    public async Task A_page_of_any_queue_is_read_from_an_index_in_the_order_of_the_queue(WorkQueue queue)
    {
        await using var db = site.OpenDatabase();
        if (!db.Database.IsSqlite()) return;
        var all = db.Comments.In(queue);
        foreach (var page in (IQueryable<Comment>[])[all, all.Following(queue, new(FakeClock.Noon, 9))])
        {
            var steps = await db.PlanAsync(page.InOrderOf(queue).Select(c => c.Id).Take(26));
            Assert.All(steps, step => Assert.StartsWith("SEARCH c USING", step, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Who_looks_after_one_section_sees_counts_and_decides_only_there()
    {
        var moderator = await ArrangeAsync();
        await LookAfterAsync(moderator, section: 2);
        var queue = await moderator.OpenAsync(Queue);
        Assert.Equal("Eve", string.Join(' ', queue.QuerySelectorAll(".waiting-comment .what").Select(r => r.Words())));
        Assert.Contains("1 comment is waiting", queue.Body.Words(), StringComparison.Ordinal);
        Assert.Equal(1, (await moderator.GetFromJsonAsync<JsonElement>("/admin/comments/counts", TestContext.Current.CancellationToken)).GetProperty("waiting").GetInt32());
        await moderator.OpenAsync("/admin/comments/1/pane", HttpStatusCode.NotFound);
        using var elsewhere = await moderator.SendDeskFormAsync(Queue, "/admin/comments/1/decide", new() { ["kind"] = "Approved", ["version"] = "1" });
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        using var here = await moderator.SendDeskFormAsync(Queue, "/admin/comments/2/decide", new() { ["kind"] = "Approved", ["version"] = "1" });
        Assert.Equal(HttpStatusCode.Redirect, here.StatusCode);
        using var claim = await moderator.SendDeskFormAsync(Queue, "/admin/comments/1/claim", []);
        Assert.Equal(HttpStatusCode.NotFound, claim.StatusCode);
    }

    [Fact]
    public async Task A_section_holds_those_below_it_and_an_administrator_says_who_looks_after_what()
    {
        var moderator = await ArrangeAsync();
        var administrator = await site.StaffAsync(Roles.Administrator);
        var id = await IdAsync(moderator);
        using var saved = await administrator.SendDeskFormAsync("/admin/moderators", $"/admin/moderators/{id}", new() { ["section"] = "1" });
        Assert.Equal("Saved: what Moderator looks after.", (await administrator.OpenAsync(saved.Headers.Location!.OriginalString)).QuerySelector(".notice").Words());
        Assert.Equal("Ana", string.Join(' ', (await moderator.OpenAsync(Queue)).QuerySelectorAll(".waiting-comment .what").Select(r => r.Words())));
        await using var db = site.OpenDatabase();
        Assert.Equal([1, 3], (await ModeratorScope.LoadAsync(db, id, TestContext.Current.CancellationToken)).SectionIds!.Order());
        using var all = await administrator.SendDeskFormAsync("/admin/moderators", $"/admin/moderators/{id}", []);
        Assert.Equal(2, (await moderator.OpenAsync(Queue)).QuerySelectorAll(".waiting-comment").Length);
    }

    [Fact]
    public async Task Two_moderators_see_what_the_other_reads_for_three_minutes()
    {
        var first = await ArrangeAsync();
        var second = await site.StaffAsync(Roles.Administrator);
        using var claim = await first.SendDeskFormAsync(Queue, "/admin/comments/1/claim", []);
        Assert.Equal(HttpStatusCode.NoContent, claim.StatusCode);
        Assert.Equal("Moderator is reading this comment.", (await second.OpenAsync($"{Queue}?comment=1")).QuerySelector(".comment-pane .warn").Words());
        Assert.Null((await first.OpenAsync($"{Queue}?comment=1")).QuerySelector(".comment-pane .warn"));
        using var moved = await first.SendDeskFormAsync(Queue, "/admin/comments/2/claim", []);
        Assert.Null((await second.OpenAsync($"{Queue}?comment=1")).QuerySelector(".comment-pane .warn"));
        site.Clock.Now = FakeClock.Noon.AddMinutes(3);
        Assert.Null((await second.OpenAsync($"{Queue}?comment=2")).QuerySelector(".comment-pane .warn"));
    }

    [Fact]
    public async Task Many_are_decided_about_at_once_after_a_look_and_put_back_as_a_whole()
    {
        var moderator = await ArrangeAsync();
        var preview = await moderator.OpenAsync("/admin/comment-acts/new?kind=Rejected&all=true");
        Assert.Equal("Reject: 2 comments", preview.QuerySelector("h1").Words());
        using var wordless = await moderator.SendDeskFormAsync(Queue, "/admin/comment-acts", new() { ["Kind"] = "Rejected", ["Comment"] = "1" });
        Assert.Equal("Please give a reason: the sender is told it.", (await wordless.ReadAsync()).QuerySelector("#reason-problem").Words());

        var fields = preview.QuerySelectorAll("input[name=Comment]").Select(i => KeyValuePair.Create("Comment", i.GetAttribute("value")!))
            .Append(new("Kind", "Rejected")).Append(new("Code", "OffTopic")).Append(new("__RequestVerificationToken", preview.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent(fields);
        using var done = await moderator.PostAsync(new Uri("/admin/comment-acts", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var page = await moderator.OpenAsync(done.Headers.Location!.OriginalString);
        Assert.Equal("2 comments rejected.", page.QuerySelector("[data-done]").Words());
        Assert.Equal((0, 2), await StatesAsync());

        using var one = await moderator.SendDeskFormAsync(Queue, "/admin/comments/2/decide", new() { ["kind"] = "Approved", ["version"] = "2" });
        using var undone = await moderator.SendDeskFormAsync(Queue, page.QuerySelector("[data-undo]")!.GetAttribute("action")!, []);
        Assert.Equal(
            "2 comments rejected. Undone: 1 comment put back; the others were decided about again since.",
            (await moderator.OpenAsync(undone.Headers.Location!.OriginalString)).QuerySelector("[data-done]").Words());
        Assert.Equal((1, 0), await StatesAsync());
        using var again = await moderator.SendDeskFormAsync(Queue, "/admin/comment-acts/1/undo", []);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task What_was_changed_or_reported_after_the_look_waits_on()
    {
        var moderator = await ArrangeAsync();
        var preview = await moderator.OpenAsync("/admin/comment-acts/new?kind=Approved&all=true");
        await using (var db = site.OpenDatabase())
        {
            var comments = await db.Comments.WithLedger().OrderBy(c => c.Id).ToListAsync(TestContext.Current.CancellationToken);
            comments[0].Redact([comments[0].Body[..3]], "A name.", await db.Users.FirstAsync(TestContext.Current.CancellationToken), FakeClock.Noon);
            comments[1].TakeReport(new(ReportReason.Spam, null, "Later.", null, null, false), null, FakeClock.Noon);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var content = new FormUrlEncodedContent(preview.QuerySelectorAll("form.many-acts input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)));
        using var done = await moderator.PostAsync(new Uri("/admin/comment-acts", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal("1 comment approved. 1 comment could not be.", (await moderator.OpenAsync(done.Headers.Location!.OriginalString)).QuerySelector("[data-done]").Words());
        await using var after = site.OpenDatabase();
        Assert.Equal([CommentState.Waiting, CommentState.Approved], await after.Comments.OrderBy(c => c.Id).Select(c => c.State).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Null((await after.Reports.SingleAsync(TestContext.Current.CancellationToken)).ClosedAt);
    }

    [Fact]
    public async Task Nothing_ticked_is_said_and_an_act_that_is_not_for_many_is_no_page()
    {
        var moderator = await ArrangeAsync();
        Assert.Equal("Please tick the comments first.", (await moderator.OpenAsync("/admin/comment-acts/new?kind=Spam")).QuerySelector(".problems").Words());
        await moderator.OpenAsync("/admin/comment-acts/new?kind=Featured&comment=1", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_counts_are_told_as_they_change_and_a_listener_who_leaves_is_forgotten()
    {
        var moderator = await ArrangeAsync();
        var live = site.Services.GetRequiredService<LiveCounts>();
        using (var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken))
        {
            using var answer = await moderator.GetAsync(new Uri("/admin/comments/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, leaving.Token);
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(leaving.Token));
            Assert.Equal(2, Counts(await NextAsync(reader, leaving.Token)).GetProperty("waiting").GetInt32());
            using var decided = await moderator.SendDeskFormAsync(Queue, "/admin/comments/1/decide", new() { ["kind"] = "Approved", ["version"] = "1" });
            Assert.Equal(1, Counts(await NextAsync(reader, leaving.Token)).GetProperty("waiting").GetInt32());
            await leaving.CancelAsync();
        }

        while (live.Listeners > 0) await Task.Yield();
    }

    [Fact]
    public async Task So_many_can_listen_and_whoever_comes_after_is_asked_to_poll()
    {
        var moderator = await ArrangeAsync();
        var live = site.Services.GetRequiredService<LiveCounts>();
        var id = await IdAsync(moderator);
        for (var i = 0; i < LiveCounts.MostOfOne; i++) Assert.NotNull(live.Listen(id, TestContext.Current.CancellationToken));
        await moderator.OpenAsync("/admin/comments/live", HttpStatusCode.ServiceUnavailable);
        Assert.Equal(2, (await moderator.GetFromJsonAsync<JsonElement>("/admin/comments/counts", TestContext.Current.CancellationToken)).GetProperty("waiting").GetInt32());
    }

    [Fact]
    public async Task A_tally_of_what_is_unread_moves_with_the_comments()
    {
        await ArrangeAsync();
        await using var db = site.OpenDatabase();
        await db.RuleBooks.ExecuteUpdateAsync(b => b.SetProperty(x => x.IsPreModerated, false), TestContext.Current.CancellationToken);
        using var sent = await site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = "The tide was high.", ["Author"] = "Uma", ["Email"] = "uma@example.org" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var unread = await db.Comments.Unread().CountAsync(TestContext.Current.CancellationToken);
        Assert.Equal(unread, await db.CommentTallies.SumAsync(t => t.Unread, TestContext.Current.CancellationToken));
    }

    public void Dispose() => site.Dispose();

    /// <summary>Ana waits under a story of the world, Eve under a local one.</summary>
    private async Task<HttpClient> ArrangeAsync()
    {
        await site.ArrangeAsync(async room =>
        {
            await room.CommentAsync(room.Published(), "And the cranes?", "Ana", approved: false, email: "ana@example.org");
            await room.CommentAsync(room.Published("Market day", section: room.Local), "Up by 50% or [more].", "Eve", approved: false, at: FakeClock.Noon.AddMinutes(-20));
            return true;
        });
        return await site.StaffAsync(Roles.Moderator);
    }

    private async Task LookAfterAsync(HttpClient moderator, int section)
    {
        await using var db = site.OpenDatabase();
        db.Add(new ModeratorSection(await IdAsync(moderator), section));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> IdAsync(HttpClient moderator)
        => int.Parse((await moderator.OpenAsync("/admin")).QuerySelector("[data-sign-out]")!.GetAttribute("data-sign-out")!, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(int Waiting, int Rejected)> StatesAsync()
    {
        await using var db = site.OpenDatabase();
        return (await db.Comments.AwaitingModeration().CountAsync(TestContext.Current.CancellationToken), await db.Comments.Rejected().CountAsync(TestContext.Current.CancellationToken));
    }

    private static JsonElement Counts(string line) => JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..]);

    private static async Task<string> NextAsync(StreamReader reader, CancellationToken cancel)
    {
        while (await reader.ReadLineAsync(cancel) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line;
        return "";
    }
}
