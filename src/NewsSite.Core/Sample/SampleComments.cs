using Microsoft.EntityFrameworkCore;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Rules;
using NewsSite.Reports;
using NewsSite.Respects;

namespace NewsSite.Sample;

/// <summary>Sets the sample's rules of moderation and writes its comments as they judge them.</summary>
internal sealed class SampleComments(NewsDbContext db, SampleCast cast)
{
    private readonly Dictionary<string, Commenter> confirmed = [];

    /// <summary>Thread level by thread level, because a reply needs the number of what it answers.</summary>
    public async Task WriteAsync(IReadOnlyList<SampleComment> samples, IReadOnlyList<SampleReport> reports, DateTimeOffset now, CancellationToken cancel)
    {
        var rules = await TurnRulesAsync(now, cancel);
        Dictionary<string, Comment> written = [];
        while (written.Count < samples.Count)
        {
            foreach (var sample in samples.Where(s => !written.ContainsKey(s.Key) && (s.Parent is null || written.ContainsKey(s.Parent))).ToList())
            {
                var comment = Comment(sample, sample.Parent is null ? null : written[sample.Parent], rules, now);
                db.Add(comment);
                written.Add(sample.Key, comment);
            }

            await db.SaveChangesAsync(cancel);
        }

        foreach (var sample in samples.Where(s => s.Respects > 0)) await RespectAsync(written[sample.Key], sample.Respects, now, cancel);
        foreach (var report in reports) Report(report, written[report.Comment], now);
        await db.SaveChangesAsync(cancel);
    }

    private Commenter Confirmed(SampleComment sample, DateTimeOffset at)
    {
        if (confirmed.TryGetValue(sample.Email!, out var known)) return known;
        var commenter = new Commenter(sample.Email!, sample.Name, at.AddDays(-1));
        confirmed.Add(sample.Email!, commenter);
        return commenter;
    }

    private async Task<IReadOnlyList<Rule>> TurnRulesAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var moderator = cast.Staff[SampleStaff.Moderator];
        (string Term, Verdict Verdict, string Note)[] terms =
        [
            ("free delivery", Verdict.Holds, "Shops write so."),
            ("guaranteed*", Verdict.Flags, "Promises of profit."),
            ("ring him up", Verdict.Holds, "Sends readers to somebody’s door."),
        ];
        db.AddRange(terms.Select(t => new BlockedTerm(t.Term, t.Verdict, t.Note, moderator, now)));
        var book = await db.RuleBooks.SingleAsync(cancel);
        book.Turn(moderator, now);
        return book.Rules(terms.Select(t => (t.Term, t.Verdict)));
    }

    private async Task RespectAsync(Comment comment, int readers, DateTimeOffset now, CancellationToken cancel)
    {
        db.AddRange(Enumerable.Range(0, readers).Select(_ => new Respect(comment.Id, RespectGiver.Guest(Guid.NewGuid()), null, now)));
        await db.Comments.Numbered(comment.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.RespectCount, readers), cancel);
    }

    private static void Report(SampleReport sample, Comment comment, DateTimeOffset now)
    {
        var words = new ReportWords(sample.Reason, sample.Ground, sample.Words, sample.Name, sample.Email, isInGoodFaith: true);
        comment.TakeReport(words, null, sample.MinutesAgo is { } minutes ? now.AddMinutes(-minutes) : comment.CreatedAt.AddMinutes(1));
        if (comment.Decisions.Find(d => d.Kind == DecisionKind.Rejected) is { } rejected) comment.CloseReports(rejected, long.MaxValue);
    }

    private Comment Comment(SampleComment sample, Comment? parent, IReadOnlyList<Rule> rules, DateTimeOffset now)
    {
        var moderator = cast.Staff[SampleStaff.Moderator];
        var article = cast.Articles[sample.Story];
        var at = sample.State == CommentState.Waiting ? now.AddMinutes(-sample.MinutesAfter % 300 - 2) : article.PublishAt!.Value.AddMinutes(sample.MinutesAfter);
        if (at > now.AddMinutes(-2)) at = now.AddMinutes(-2);
        var words = new CommentWords(sample.Erased ? "Erased." : sample.Body, sample.Name, sample.Email);
        var comment = new Comment(article, parent, words, Guid.NewGuid(), at) { Language = sample.Language };
        comment.TakeIn(Judgement.Of(new Submission(words, article.Id, at, SenderHistory.None), rules, rules[0].Version), at);
        if (sample.Confirmed) comment.BelongTo(Confirmed(sample, at));
        if (sample.State == CommentState.Approved || sample.WasApproved) comment.Approve(moderator, at.AddMinutes(1));
        if (sample.Pick is { } why) comment.Feature(why, cast.Staff[SampleStaff.Editor], at.AddMinutes(5));
        if (sample.State == CommentState.Rejected) comment.Reject(sample.Reason!, moderator, at.AddMinutes(2));
        if (sample.State == CommentState.Spam) comment.PutAway(moderator, at.AddMinutes(2));
        if (sample.Erased) comment.Erase(at.AddMinutes(3));
        return comment;
    }
}
