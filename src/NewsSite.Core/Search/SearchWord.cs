using System.Text;

namespace NewsSite.Search;

/// <summary>A word that some story has or had; only to guess what somebody meant by a word that none has.</summary>
public sealed class SearchWord
{
    /// <summary>Shorter words are too like one another to guess by.</summary>
    public const int Shortest = 4;

    public string Word { get; private set; } = "";

    /// <summary>The same from its end, so that words that end alike are a range of an index.</summary>
    public string Backwards { get; private set; } = "";

    private SearchWord()
    {
    }

    public SearchWord(string word) => (Word, Backwards) = (word, Turned(word));

    /// <summary>Whether a word is worth keeping: of letters alone, and long enough.</summary>
    public static bool IsGuessable(string word) => word.Length is >= Shortest and <= WordReading.Longest && word.All(char.IsLetter);

    /// <summary>A word from its end, sign by sign.</summary>
    public static string Turned(string word)
    {
        var turned = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes().Reverse()) turned.Append(rune.ToString());
        return turned.ToString();
    }
}
