using Microsoft.Data.Sqlite;
using NewsSite.Search;

namespace NewsSite.Benchmarks;

/// <summary>
/// Gives the stories of a <see cref="LargeNewsroom"/> words to search: 250 each of 100,000, as rare as words of a language are, the second half as often as the first,
/// the third a third as often.
/// </summary>
internal sealed class LargeArchive(SqliteConnection db)
{
    private const int Vocabulary = 100_000;
    private const int WordsOfStory = 250;
    private const int WordsOfHeadline = 8;
    private const string Consonants = "bcdfghklmnprstvw";
    private const string Vowels = "aeiou";

    /// <summary>The word of a rank, from 1.</summary>
    public static string Word(int rank)
    {
        // Scattered, so that words of all ranks begin in all ways.
        var number = (long)rank * 7919 % 1_000_003;
        var word = new System.Text.StringBuilder();
        for (var i = 0; i < 3 || number > 0; i++, number /= Consonants.Length * Vowels.Length)
        {
            var syllable = (int)(number % (Consonants.Length * Vowels.Length));
            word.Append(Consonants[syllable / Vowels.Length]).Append(Vowels[syllable % Vowels.Length]);
        }

        return word.ToString();
    }

    public void Fill()
    {
        var words = Enumerable.Range(0, Vocabulary + 1).Select(Word).ToArray();
        var random = new Random(2);
        using var transaction = db.BeginTransaction();
        Execute("DELETE FROM SearchErrands");
        using var insert = Command(
            "INSERT INTO SearchedStories (ArticleId, PublishAt, Headline, Standfirst, Byline, Tags, Captions, Body, Facets) "
            + "SELECT Id, PublishAt, $headline, $standfirst, '', '', '', $body, '_s' || SectionId FROM Articles WHERE Id = $id AND LiveId IS NOT NULL", "$headline", "$standfirst", "$body", "$id");
        for (var i = 0; i < LargeNewsroom.Stories; i++)
        {
            insert.Parameters["$headline"].Value = Text(WordsOfHeadline);
            insert.Parameters["$standfirst"].Value = Text(2 * WordsOfHeadline);
            insert.Parameters["$body"].Value = Text(WordsOfStory);
            insert.Parameters["$id"].Value = LargeNewsroom.FirstId + i;
            insert.ExecuteNonQuery();
        }

        using var learn = Command("INSERT OR IGNORE INTO SearchWords (Word, Backwards) VALUES ($word, $backwards)", "$word", "$backwards");
        foreach (var word in words)
        {
            learn.Parameters["$word"].Value = word;
            learn.Parameters["$backwards"].Value = SearchWord.Turned(word);
            learn.ExecuteNonQuery();
        }

        transaction.Commit();
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");

        string Text(int length) => $" {string.Join(' ', Enumerable.Range(0, length).Select(_ => words[(int)Math.Exp(random.NextDouble() * Math.Log(Vocabulary))]))} ";
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = db.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }
}
