namespace NewsSite.Journal;

/// <summary>How much of a body a save would take away.</summary>
/// <param name="WordsBefore">Words that stand there now.</param>
/// <param name="WordsAfter">Words that would stand there then.</param>
/// <param name="IsDrastic">Whether more than 60 % of a body of some length would go, by characters, which every script has.</param>
public sealed record Shrinkage(int WordsBefore, int WordsAfter, bool IsDrastic)
{
    /// <summary>In characters: a body shorter than this is retyped in a minute, so nobody is asked about it.</summary>
    public const int Shortest = 200;

    private const double Kept = 0.4;

    public static Shrinkage Of(string before, string after)
    {
        var (longBefore, longAfter) = (before.Count(c => !char.IsWhiteSpace(c)), after.Count(c => !char.IsWhiteSpace(c)));
        return new(Words(before), Words(after), longBefore >= Shortest && longAfter < longBefore * Kept);
    }

    /// <summary>Words as a newsroom counts them: what stands between white space.</summary>
    public static int Words(string text)
    {
        var (count, inside) = (0, false);
        foreach (var letter in text)
        {
            var space = char.IsWhiteSpace(letter);
            if (!space && !inside) count++;
            inside = !space;
        }

        return count;
    }
}
