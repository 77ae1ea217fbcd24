using Microsoft.Data.Sqlite;
using NewsSite.Articles;

namespace NewsSite.Benchmarks;

/// <summary>
/// Makes the sample newsroom a large one: 200,000 stories more, each a copy of a sample story under a headline, an owner, an author, a section and
/// times of its own. Rows are copied column by column, so that a column that comes later is filled too.
/// </summary>
internal sealed class LargeNewsroom(SqliteConnection db)
{
    public const int Stories = 200_000;
    public const int FirstId = 1000;
    private const int Accounts = 60;
    public const int FirstStory = 1_000_000;
    public static IReadOnlyList<string> Words { get; } = [.. Enumerable.Range(0, 4000).Select(Word)];
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(20);

    /// <summary>When a story was touched last; they are numbered in that order.</summary>
    public static DateTimeOffset TouchedAt(int number) => DateTimeOffset.UtcNow.Date - Between * (Stories - number);

    private readonly CopiedRows rows = new(db);

    public void Fill()
    {
        using var transaction = db.BeginTransaction();
        for (var i = 0; i < Accounts; i++)
        {
            rows.Copy("Accounts", 1, ("Id", 100 + i), ("Name", $"Colleague {i}"), ("Handle", $"colleague-{i}"), ("UserName", $"c{i}"), ("NormalizedUserName", $"C{i}"), ("Email", $"c{i}@example.com"), ("NormalizedEmail", $"C{i}@EXAMPLE.COM"));
            rows.Execute($"INSERT INTO AccountRoles (UserId, RoleId) VALUES ({100 + i}, 1)");
        }

        var (sections, authors) = (rows.Numbers("Sections"), rows.Numbers("Authors"));
        var random = new Random(1);
        for (var i = 0; i < Stories; i++)
        {
            var (at, id, working) = (TouchedAt(i).UtcTicks, FirstId + i, FirstStory + 2 * i);
            var isOut = i % 20 != 0;
            var headline = string.Join(' ', Enumerable.Range(0, 8).Select(_ => Words[random.Next(Words.Count)]));
            var section = sections[random.Next(sections.Count)];
            foreach (var story in isOut ? [working, working + 1] : new[] { working })
                rows.Copy("Stories", 2, ("Id", story), ("Headline", headline), ("Slug", $"story-{i}"), ("SectionId", section), ("Body", "The first boat left at noon, and nobody waited."), ("BodyHtml", "<p>The first boat left at noon, and nobody waited.</p>"));
            rows.Execute($"INSERT INTO StoryAuthors (StoryId, AuthorId, Role, Position) VALUES ({working}, {authors[random.Next(authors.Count)]}, 'ReportedBy', 0)");
            rows.Copy(
                "Articles", 2, ("Id", id), ("Version", 2), ("WorkingId", working), ("LiveId", isOut ? working + 1 : DBNull.Value), ("SectionId", isOut ? section : DBNull.Value), ("MeantForId", section),
                ("Slug", $"story-{i}"), ("CreatedAt", at), ("PublishAt", isOut ? at : DBNull.Value), ("TouchedAt", at), ("TouchedById", 1), ("OwnerId", 100 + random.Next(Accounts)),
                ("Stage", i % 400 == 0 ? "InReview" : "Draft"), ("HasUnpublishedChanges", isOut ? 0 : 1), ("EmbargoedUntil", DBNull.Value), ("WithdrawnAt", DBNull.Value), ("SearchedHeadline", SearchedText.Of(headline)));
            rows.Copy("CommentTallies", null, ("ArticleId", id), ("Approved", i % 7), ("Waiting", 0));
            rows.Copy("Revisions", 1, ("Id", FirstStory + i), ("ArticleId", id), ("Number", 1), ("Version", 2), ("Snapshot", "{}"));
        }

        transaction.Commit();
        rows.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static string Word(int number)
    {
        var random = new Random(number);
        return string.Concat(Enumerable.Range(0, random.Next(3, 10)).Select(_ => (char)('a' + random.Next(26))));
    }
}
