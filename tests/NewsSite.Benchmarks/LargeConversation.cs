using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsSite.Comments;

namespace NewsSite.Benchmarks;

/// <summary>
/// A million comments more under the sample stories, each judged by the rules and all but the last fifty thousand decided by a moderator: rows copied column
/// by column from sample comments, so that a column that comes later is filled too.
/// </summary>
internal sealed class LargeConversation(SqliteConnection db)
{
    public const int Comments = 1_000_000;
    public const int Waiting = 50_000;
    public const long FirstId = 1_000_000;
    private const int Senders = 40_000;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(20);

    private readonly CopiedRows rows = new(db);

    /// <summary>The number of the comment that has waited longest.</summary>
    public const long FirstWaiting = FirstId + Comments - Waiting;

    /// <summary>When a comment was sent; they are numbered in that order.</summary>
    public static DateTimeOffset SentAt(long number) => DateTimeOffset.UtcNow.Date - Between * (FirstId + Comments - number);

    public void Fill()
    {
        var (approved, judged) = (rows.Number("SELECT Id FROM Comments WHERE State = 'Approved' AND ParentId IS NULL LIMIT 1"), rows.Number("SELECT Id FROM ModerationDecisions WHERE DecidedById IS NULL LIMIT 1"));
        var decided = rows.Number("SELECT Id FROM ModerationDecisions WHERE DecidedById IS NOT NULL AND Kind = 'Approved' LIMIT 1");
        var articles = rows.Numbers("CommentTallies", "ArticleId");
        var random = new Random(1);
        var tallies = articles.ToDictionary(a => a, _ => (Approved: 0, Waiting: 0));
        using var transaction = db.BeginTransaction();
        for (var i = 0; i < Comments; i++)
        {
            var (id, article, command) = (FirstId + i, articles[random.Next(articles.Count)], Guid.NewGuid());
            var (at, sender, waits) = (SentAt(id), random.Next(Senders), i >= Comments - Waiting);
            var state = waits ? "Waiting" : i % 12 == 0 ? "Rejected" : "Approved";
            var body = string.Join(' ', Enumerable.Range(0, 20).Select(_ => LargeNewsroom.Words[random.Next(LargeNewsroom.Words.Count)]));
            rows.Copy(
                "Comments", approved, ("Id", id), ("ArticleId", article), ("RootId", DBNull.Value), ("ParentId", DBNull.Value), ("Path", ThreadPath.Below("", at, command)), ("CommandId", command.ToString().ToUpperInvariant()),
                ("Name", $"Reader {sender}"), ("Email", $"reader{sender}@example.org"), ("Body", body), ("BodyHtml", $"<p>{body}</p>"), ("State", state), ("CreatedAt", at.UtcTicks), ("SenderMark", DBNull.Value),
                ("Fingerprint", (long)id), ("IsUnread", 0), ("Version", 1), ("ReportedAt", DBNull.Value), ("AppealedAt", DBNull.Value));
            rows.Copy("ModerationDecisions", judged, ("Id", id * 2), ("CommentId", id), ("StateBefore", "Waiting"), ("StateAfter", "Waiting"), ("DecidedAt", at.UtcTicks));
            if (!waits)
                rows.Copy("ModerationDecisions decided", decided, ("Id", id * 2 + 1), ("CommentId", id), ("Kind", state), ("StateBefore", "Waiting"), ("StateAfter", state), ("DecidedAt", (at + TimeSpan.FromMinutes(random.Next(1, 300))).UtcTicks));
            var tally = tallies[article];
            if (state != "Rejected") tallies[article] = waits ? (tally.Approved, tally.Waiting + 1) : (tally.Approved + 1, tally.Waiting);
        }

        foreach (var (article, tally) in tallies)
            rows.Execute(string.Create(CultureInfo.InvariantCulture, $"UPDATE CommentTallies SET Approved = Approved + {tally.Approved}, Waiting = Waiting + {tally.Waiting} WHERE ArticleId = {article}"));
        transaction.Commit();
        rows.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
