namespace NewsSite.Search;

/// <summary>A word with its plural or singular as English, and with the plain s also French, Spanish and Portuguese, makes them.</summary>
internal static class WordForms
{
    private const int ShortestPlural = 4;
    private const int ShortestSingular = 3;

    /// <summary>The word itself first.</summary>
    public static IReadOnlyList<string> Of(string word)
    {
        if (word.Length < ShortestSingular || !word.All(char.IsAsciiLetter)) return [word];
        return [.. new[] { word }.Concat(word[^1] == 's' ? Singulars(word) : Plurals(word)).Distinct()];
    }

    private static IEnumerable<string> Singulars(string word)
    {
        if (word.Length < ShortestPlural || word[^2] is 's' or 'u' or 'i') yield break;
        yield return word[..^1];
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > ShortestPlural) yield return $"{word[..^3]}y";
        else if (word.EndsWith("es", StringComparison.Ordinal) && Hisses(word[..^2])) yield return word[..^2];
    }

    private static IEnumerable<string> Plurals(string word)
    {
        if (word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal)) yield return $"{word[..^1]}ies";
        else yield return Hisses(word) ? $"{word}es" : $"{word}s";
    }

    /// <summary>Whether the plural of a word needs an e before its s.</summary>
    private static bool Hisses(string word)
        => word[^1] is 'x' or 'z' or 's' or 'o' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
}
