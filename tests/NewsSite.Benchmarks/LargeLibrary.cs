using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsSite.Photos.Looks;

namespace NewsSite.Benchmarks;

/// <summary>Gives the large newsroom 200,000 photos, three of four of them in stories, each found by a dozen words and by what ten parts of it look like.</summary>
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
                ("Rights_Verdict", standing), ("Rights_Category", ground), ("TakenAt", at), ("AddedAt", at), ("Rights_ExpiresAt", i % 300 == 0 ? DateTimeOffset.UtcNow.AddHours(i % 2000).UtcTicks : DBNull.Value), ("RenditionsMadeAt", at), ("LookedAt", at));
            if (i % 4 != 0) rows.Copy("PhotoUses", null, ("Id", FirstId + i), ("StoryId", LargeNewsroom.FirstStory + 2 * i), ("PhotoId", id));
            photo.Value = id;
            foreach (var one in Enumerable.Range(0, WordsEach).Select(_ => LargeNewsroom.Words[random.Next(LargeNewsroom.Words.Count)]).Append("courier").Distinct())
            {
                text.Value = one;
                word.ExecuteNonQuery();
            }
        }

        FillLooks(rows, random);

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

    private void FillLooks(CopiedRows rows, Random random)
    {
        rows.Execute(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO SmallGreys (PhotoId, Dots) SELECT Id, randomblob({GreyPicture.KeptSide * GreyPicture.KeptSide}) FROM Photos WHERE Id >= {FirstId}"));
        using var look = db.CreateCommand();
        look.CommandText = "INSERT INTO PhotoLooks (PhotoId, Part, Bits, Band0, Band1, Band2, Band3) VALUES ($photo, $part, $bits, $band0, $band1, $band2, $band3)";
        var (photo, part, bits) = (look.Parameters.Add("$photo", SqliteType.Integer), look.Parameters.Add("$part", SqliteType.Integer), look.Parameters.Add("$bits", SqliteType.Integer));
        var bands = Enumerable.Range(0, 4).Select(i => look.Parameters.Add($"$band{i}", SqliteType.Integer)).ToList();
        for (var i = 0; i < Photos * PicturePart.Known.Count; i++)
        {
            var one = random.NextInt64();
            (photo.Value, part.Value, bits.Value) = (FirstId + i / PicturePart.Known.Count, i % PicturePart.Known.Count, one);
            for (var band = 0; band < bands.Count; band++) bands[band].Value = Look.Band((ulong)one, band);
            look.ExecuteNonQuery();
        }
    }
}
