using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Moderation.Scoring;
using NewsSite.Tests.Site;
using System.Net;

namespace NewsSite.Tests.Moderation;

/// <summary>The scorer from the moderators' decisions to the words it marks in the queue.</summary>
public sealed class ScorerTests : IDisposable
{
    private readonly TestSite site = new();

    [Fact]
    public async Task Before_there_is_enough_to_learn_from_the_page_says_how_much_is_missing()
    {
        await DecideAsync(3, 2);
        var moderator = await site.StaffAsync(Roles.Moderator);
        Assert.Equal("/admin/scorer?notice=toofew", await LearnAsync(moderator));
        var page = await moderator.OpenAsync("/admin/scorer?notice=toofew");
        Assert.Equal("There are too few decisions yet to learn from.", page.QuerySelector(".notice").Words());
        Assert.Contains("So far in “en”: 3 approved, 2 rejected.", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_points_out_what_reads_like_rejected_comments_and_holds_nothing()
    {
        await DecideAsync(110, 110);
        var moderator = await site.StaffAsync(Roles.Moderator);
        Assert.Equal("/admin/scorer?notice=learned", await LearnAsync(moderator));
        var page = await moderator.OpenAsync("/admin/scorer");
        Assert.Contains("“imbecile”", page.QuerySelector(".card").Words(), StringComparison.Ordinal);
        Assert.StartsWith("Of 220 decided comments kept from it, it pointed out ", page.QuerySelector("tbody td:nth-child(3)").Words(), StringComparison.Ordinal);

        await PostAsync("What an imbecile wrote this report.");
        await using var db = site.OpenDatabase();
        var decision = await db.ModerationDecisions.OrderBy(d => d.Id).LastAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"Reads like what was rejected\"", decision.Findings, StringComparison.Ordinal);
        Assert.Equal("A moderator reads every comment before it appears.", decision.Reason);
        var queue = await moderator.OpenAsync("/admin/comments");
        Assert.Contains(queue.QuerySelectorAll("main mark"), m => m.Words() == "imbecile");
        Assert.Contains("It reads like comments that were rejected here", queue.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_it_is_silent_from_the_next_comment_on()
    {
        await DecideAsync(110, 110);
        var moderator = await site.StaffAsync(Roles.Moderator);
        await LearnAsync(moderator);
        using (var off = await moderator.SendDeskFormAsync("/admin/scorer", "/admin/scorer", new() { ["isOn"] = "false" })) Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        await PostAsync("What an imbecile wrote this report.");
        await using var db = site.OpenDatabase();
        var decision = await db.ModerationDecisions.OrderBy(d => d.Id).LastAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Score", decision.Findings, StringComparison.Ordinal);
        Assert.Equal("Switch the scorer on", (await moderator.OpenAsync("/admin/scorer")).QuerySelector("main form button").Words());
    }

    [Fact]
    public async Task It_learns_once_a_week_and_keeps_the_record_of_every_lesson()
    {
        await DecideAsync(110, 110);
        Assert.Equal(1, await LearnInTimeAsync());
        site.Clock.Now += Scorer.Rhythm - TimeSpan.FromMinutes(1);
        Assert.Equal(0, await LearnInTimeAsync());
        site.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, await LearnInTimeAsync());
        await using var db = site.OpenDatabase();
        var lessons = await db.ScorerModels.OrderBy(m => m.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(110, 110), (110, 110)], lessons.Select(m => (m.Approved, m.Rejected)));
        Assert.Empty(lessons[0].Terms);
        Assert.NotEmpty(lessons[1].Terms);
    }

    public void Dispose() => site.Dispose();

    private Task<bool> DecideAsync(int approved, int rejected) => site.ArrangeAsync(async room =>
    {
        var article = room.Published();
        List<Comment> comments = [];
        for (var i = 0; i < approved + rejected; i++)
        {
            var comment = new Comment(article, null, new CommentWords(i < approved ? $"Thank you for the calm report, number {i}." : $"You are an imbecile and a hack, number {i}.", "Ivo", null), Guid.NewGuid(), FakeClock.Noon.AddHours(-1));
            if (i < approved) comment.Approve(room.Moderator, FakeClock.Noon);
            else comment.Reject("Insulting.", room.Moderator, FakeClock.Noon);
            comments.Add(comment);
        }

        await room.KeepAsync([.. comments]);
        return true;
    });

    private async Task<int> LearnInTimeAsync()
    {
        await using var db = site.OpenDatabase();
        return await Scorer.LearnInTimeAsync(db, site.Clock.Now, TestContext.Current.CancellationToken);
    }

    private static async Task<string?> LearnAsync(HttpClient moderator)
    {
        using var answer = await moderator.SendDeskFormAsync("/admin/scorer", "/admin/scorer/lesson", []);
        return answer.Headers.Location?.OriginalString;
    }

    private async Task PostAsync(string words)
    {
        using var answer = await site.Reader().SendFormAsync("/comments/1", new() { ["Comment"] = words, ["Author"] = "Ivo" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
