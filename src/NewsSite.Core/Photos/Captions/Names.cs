using System.Collections.Frozen;
using System.Globalization;

namespace NewsSite.Photos.Captions;

/// <summary>Names that agencies write in capitals, in ordinary letters.</summary>
internal static class Names
{
    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet("of the and de la du des del der van von".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>“ROUSSEL” becomes “Roussel”; words that have small letters stay as they are.</summary>
    /// <param name="name">One or more words.</param>
    /// <param name="keepsSmall">Whether “OF” becomes “of”, as in the name of a place.</param>
    public static string InOrdinaryLetters(string name, bool keepsSmall = false)
        => string.Join(' ', name.Split(' ').Select((word, i) => word.Any(char.IsLower) || IsInitials(word) ? word : keepsSmall && i > 0 && Small.Contains(word) ? Lower(word) : Capitalized(word)));

    private static bool IsInitials(string word) => word.Length < 2 || (word.Contains('.', StringComparison.Ordinal) && word.TrimEnd('.').Length < word.Length && word.Length <= 4);

    private static string Capitalized(string word)
    {
        var letters = word.ToCharArray();
        var starts = true;
        for (var i = 0; i < letters.Length; i++)
        {
            if (!starts) letters[i] = char.ToLower(letters[i], CultureInfo.InvariantCulture);
            starts = !char.IsLetter(letters[i]);
        }

        return new(letters);
    }

    private static string Lower(string word) => word.ToLower(CultureInfo.InvariantCulture);
}
