namespace NewsSite.Photos.Captions.Credits;

/// <summary>Credits that end with the agency: “© Irina Belova/TASS”, “Фото: …/ТАСС”, “Name/TT”.</summary>
internal static class TrailingCredits
{
    private const int Longest = 160;
    private const int MostTried = 40;

    private static readonly string[] Marks = ["/TASS", "/ТАСС"];
    private static readonly string[] Others = ["/TT", "/NTB", "/ANSA", "/LUSA", "/PAP", "/APA", "/ANP", "/BELGA", "/KEYSTONE", "/MTI", "/Ritzau Scanpix", "/LEHTIKUVA", "/CTK", "/YONHAP", "/AAP", "/AFP", "/AP", "/Getty Images", "/Anadolu"];

    public static FoundCredit? Tass(CaptionReading reading) => Find(reading, Marks);

    public static FoundCredit? AnyAgency(CaptionReading reading) => Find(reading, Others);

    private static FoundCredit? Find(CaptionReading reading, string[] marks)
    {
        FoundCredit? last = null;
        foreach (var mark in marks)
        {
            if (Find(reading, mark) is { } found && (last is null || found.Start > last.Start)) last = found;
        }

        return last;
    }

    private static FoundCredit? Find(CaptionReading reading, string mark)
    {
        var (text, from, tried) = (reading.Text, reading.Start, 0);
        for (var at = text.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase); at > from && tried < MostTried; at = text.LastIndexOf(mark, at - 1, StringComparison.OrdinalIgnoreCase), tried++)
        {
            var end = at + mark.Length;
            if (end < text.Length && char.IsLetterOrDigit(text[end])) continue;
            if (StartOf(text, from, at) is not var (start, named)) continue;
            var line = text[named..end].Trim();
            return new(start, end, line, reading.House.Named(mark[1..]), line[..^mark.Length].Split('/'));
        }

        return null;
    }

    /// <summary>Where the credit begins and where its name does: after a label, a sentence, or the last word in small letters.</summary>
    private static (int Start, int Named)? StartOf(string text, int from, int at)
    {
        var least = Math.Max(from, at - Longest);
        foreach (var label in (string[])["©", "Фото:", "Photo:", "Foto:"])
        {
            var found = text.LastIndexOf(label, at, at - least + 1, StringComparison.OrdinalIgnoreCase);
            if (found >= 0) return (found, found + label.Length);
        }

        if (Sentences.StartBefore(text, at, from, Longest) is > 0 and var start && start > from) return (start, start);
        var words = 0;
        var begin = at;
        while (begin > least && words < 4)
        {
            var space = text.LastIndexOf(' ', begin - 1, begin - least);
            var word = space + 1;
            if (space < 0 || !char.IsUpper(text[word])) break;
            (begin, words) = (space, words + 1);
        }

        return words is > 0 ? (begin + 1, begin + 1) : null;
    }
}
