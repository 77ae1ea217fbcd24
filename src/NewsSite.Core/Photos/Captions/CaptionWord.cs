namespace NewsSite.Photos.Captions;

/// <summary>A word of a caption between two spaces, and the same without the punctuation around it.</summary>
internal readonly record struct CaptionWord(int Start, int End, int CoreStart, int CoreEnd)
{
    public static List<CaptionWord> Split(string text)
    {
        var words = new List<CaptionWord>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(' ', start);
            if (end < 0) end = text.Length;
            if (end > start) words.Add(Around(text, start, end));
            start = end + 1;
        }

        return words;
    }

    public string Core(string text) => text[CoreStart..CoreEnd];

    private static CaptionWord Around(string text, int start, int end)
    {
        var (from, to) = (start, end);
        while (from < to && !char.IsLetterOrDigit(text[from])) from++;
        while (to > from && !char.IsLetterOrDigit(text[to - 1])) to--;
        return new(start, end, from, to);
    }
}
