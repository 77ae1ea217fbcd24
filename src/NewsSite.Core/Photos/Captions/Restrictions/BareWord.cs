namespace NewsSite.Photos.Captions.Restrictions;

/// <summary>Where a run of letters, digits and apostrophes stands in a text.</summary>
internal readonly record struct BareWord(int Start, int End)
{
    private const int Longest = 60;

    public int Length => End - Start;

    /// <summary>All between two places of a text, in order.</summary>
    public static List<BareWord> Split(string text, int start, int end)
    {
        var words = new List<BareWord>();
        for (var i = start; i < end;)
        {
            if (!IsOfWord(text[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < end && IsOfWord(text[i])) i++;
            words.Add(new(from, i));
        }

        return words;
    }

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The word itself, or its beginning where it is longer than any that is known.</summary>
    public string Of(string text) => text[Start..Math.Min(End, Start + Longest)];

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’';
}
