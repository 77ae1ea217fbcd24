namespace NewsSite.Markup;

/// <summary>How long a text takes to read; the editor's script counts in the same way.</summary>
public static class ReadingTime
{
    /// <summary>Silent reading of prose; Brysbaert 2019 has 238 for English, most other languages with spaces lie near it.</summary>
    public const int WordsAMinute = 230;

    /// <summary>Of scripts without spaces, in which each sign counts as a word; Chinese and Japanese readers manage about so many.</summary>
    public const int SignsAMinute = 500;

    /// <summary>Whole minutes, at least one; none for a text without words.</summary>
    public static int Minutes(string text)
    {
        var (words, signs) = WordSplit.Measure(text);
        return words + signs == 0 ? 0 : Math.Max(1, (int)Math.Round((double)words / WordsAMinute + (double)signs / SignsAMinute, MidpointRounding.AwayFromZero));
    }
}
