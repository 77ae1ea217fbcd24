using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsSite.Benchmarks;

/// <summary>Gives the large newsroom 200,000 photos, three of four of them in stories, each found by a dozen words.</summary>
internal sealed class LargeLibrary(SqliteConnection db)
{
    public const int Photos = 200_000;
    public const int FirstId = 1000;
    private const int WordsEach = 12;
    private static readonly string[] Agencies = ["EPA", "AFP", "AP", "Reuters", "dpa", "TASS", "Getty Images", "Courier"];
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(20);

    public void Fill()
    {
        new LargeNewsroom(db).Fill();
        var (rows, random) = (new CopiedRows(db), new Random(2));
        using var transaction = db.BeginTransaction();
        using var word = db.CreateCommand();
        word.CommandText = "INSERT INTO PhotoWords (PhotoId, Word) VALUES ($photo, $word)";
        var (photo, text) = (word.Parameters.Add("$photo", SqliteType.Integer), word.Parameters.Add("$word", SqliteType.Text));
        for (var i = 0; i < Photos; i++)
        {
            var (id, at) = (FirstId + i, (DateTimeOffset.UtcNow.Date - Between * (Photos - i)).Ticks);
            var (standing, ground) = i % 10 == 0 ? ("NeedsApproval", "Handout") : i % 97 == 0 ? ("MustNot", "Unknown") : ("May", "Agency");
            rows.Copy(
                "Photos", 1, ("Id", id), ("FileName", string.Create(CultureInfo.InvariantCulture, $"{i:x32}.jpg")), ("Source", i % 50 == 0 ? $"Agency {i % 4000}" : Agencies[random.Next(Agencies.Length)]), ("ListedStanding", standing), ("ListedGround", ground),
                ("Rights_Verdict", standing), ("Rights_Category", ground), ("TakenAt", at), ("AddedAt", at), ("Rights_ExpiresAt", i % 300 == 0 ? DateTimeOffset.UtcNow.AddHours(i % 2000).UtcTicks : DBNull.Value), ("RenditionsMadeAt", at));
            if (i % 4 != 0) rows.Copy("PhotoUses", null, ("Id", FirstId + i), ("StoryId", LargeNewsroom.FirstStory + 2 * i), ("PhotoId", id));
            photo.Value = id;
            foreach (var one in Enumerable.Range(0, WordsEach).Select(_ => LargeNewsroom.Words[random.Next(LargeNewsroom.Words.Count)]).Append("courier").Distinct())
            {
                text.Value = one;
                word.ExecuteNonQuery();
            }
        }

        // One photo that hundreds of stories show.
        for (var i = 0; i < 300; i++) rows.Execute(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO StoryBodyPhotos (StoryId, PhotoId) VALUES ({LargeNewsroom.FirstStory + 2 * i}, {FirstId})"));
        for (var i = 0; i < 2000; i++)
        {
            rows.Execute(string.Create(
                CultureInfo.InvariantCulture, $"INSERT INTO PhotoLeases (PhotoId, Kind, Until, Why, MadeById, MadeAt) VALUES ({FirstId + 97 * i}, '{(i % 2 == 0 ? "Allow" : "Deny")}', {DateTimeOffset.UtcNow.AddDays(i % 60 - 20).UtcTicks}, 'Why', 1, 0)"));
        }

        transaction.Commit();
        rows.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
