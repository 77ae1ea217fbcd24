using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Moderation.Acts;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Rules;
using NewsSite.Reports;
using NewsSite.Respects;

namespace NewsSite.Sample.Archive;

/// <summary>Writes the comments under the stories of an archive: judged by the rules, decided by moderators, answered, respected and now and then reported.</summary>
internal sealed class ArchiveComments(NewsDbContext db, ArchivePlan plan, CommentShares shares, ArchiveCast cast, ArchiveWords words)
{
    /// <summary>Mostly the last ones are answered.</summary>
    private const int Answered = 30;

    private static readonly TimeSpan Discussed = TimeSpan.FromDays(4);
    private static readonly TimeSpan DecidedWithin = TimeSpan.FromHours(5);

    private readonly Judgement held = Judgement.Of(new Submission(new CommentWords("Well told.", "Reader", null), 0, plan.Until, SenderHistory.None), new RuleBook().Rules([]), version: 1);

    public async Task<IReadOnlyList<object>> WriteAsync(Article article, int number, BulkInsert bulk, CancellationToken cancel)
    {
        var random = ArchivePlan.Chance(number, 5);
        List<object> written = [];
        List<Comment> standing = [];
        var (count, from) = (shares.Of(number), plan.PublishAt(number));
        var span = plan.Until - from < Discussed ? plan.Until - from : Discussed;
        foreach (var late in Enumerable.Range(0, count).Select(_ => Math.Pow(random.NextDouble(), 3)).Order().ToList())
        {
            var parent = standing.Count > 0 && random.Next(100) < 45 ? standing[Math.Max(0, standing.Count - 1 - random.Next(Answered))] : null;
            var comment = await bulk.NumberAsync(Say(article, parent, from + span * late, random), cancel);
            Decide(comment, number, random);
            if (comment.IsApproved)
            {
                standing.Add(comment);
                written.AddRange(Respected(comment, random));
            }

            article.Comments.Count(comment);
            written.Add(comment);
        }

        return written;
    }

    private Comment Say(Article article, Comment? parent, DateTimeOffset at, Random random)
    {
        // Few people write most of what is said; every third of all has confirmed an address.
        var person = (int)(3 * cast.Commenters.Count * Math.Pow(random.NextDouble(), 2));
        var isConfirmed = person < cast.Commenters.Count;
        var body = string.Join(' ', Enumerable.Range(0, 1 + random.Next(1, 5)).Select(_ => words.Sentence(random)));
        var command = new byte[16];
        random.NextBytes(command);
        var comment = new Comment(article, parent, new CommentWords(body, ArchiveCast.NameOf(person), isConfirmed || person % 2 == 0 ? ArchiveCast.EmailOf(person) : null), new Guid(command), at);
        comment.TakeIn(held, at);
        if (isConfirmed) comment.BelongTo(cast.Commenters[person]);
        return comment;
    }

    private void Decide(Comment comment, int number, Random random)
    {
        var moderator = cast.Moderators[random.Next(cast.Moderators.Count)];
        var at = comment.CreatedAt + DecidedWithin * random.NextDouble();
        if (at > plan.Until) at = plan.Until;
        var chance = random.Next(1000);
        if (number >= shares.FirstThatWaits && chance % 2 == 0) return;
        if (chance >= 90)
        {
            comment.Approve(moderator, at);
            if (chance == 90) comment.Feature("Well argued.", cast.Editors[random.Next(cast.Editors.Count)], at);
            if (chance == 91 && at > plan.Until - Trash.RefusedKept) comment.TakeReport(new ReportWords(ReportReason.Offensive, null, "Please look at this again.", null, null, isInGoodFaith: true), null, at);
            return;
        }

        var isSpam = chance < 10;
        if (isSpam) comment.PutAway(moderator, at);
        else comment.Reject("It insults the person instead of answering what was said.", moderator, at);

        // As the running site does, so that it has nothing left to do.
        var kept = isSpam ? ModerationDecision.UndoneWithin : Trash.RefusedKept;
        if (at + kept < plan.Until) comment.Erase(at + kept);
    }

    private List<Respect> Respected(Comment comment, Random random)
    {
        var count = random.Next(8) == 0 ? random.Next(1, 4) : 0;
        db.Entry(comment).Property(c => c.RespectCount).CurrentValue = count;
        var browser = new byte[16];
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            random.NextBytes(browser);
            return new Respect(comment.Id, RespectGiver.Guest(new Guid(browser)), null, comment.CreatedAt);
        })];
    }
}
