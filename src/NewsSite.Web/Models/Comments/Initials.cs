using System.Globalization;

namespace NewsSite.Web.Models;

/// <summary>The letters and the tone that stand for a name: drawn here, so that no other site is asked for a picture.</summary>
public static class Initials
{
    /// <summary>Colours in the stylesheet, each legible in light and dark.</summary>
    private const int Tones = 8;

    /// <summary>The first signs of the first and the last word, as readers count signs; an empty name has none.</summary>
    public static string Of(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(FirstLetter).OfType<string>().ToList();
        return words.Count switch { 0 => "", 1 => words[0], _ => words[0] + words[^1] };
    }

    /// <summary>The same for the same name, in every process and for ever.</summary>
    public static int Tone(string name)
    {
        var sum = 17u;
        foreach (var letter in name.ToUpperInvariant()) sum = sum * 31 + letter;
        return (int)(sum % Tones);
    }

    private static string? FirstLetter(string word)
    {
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
            if (char.IsLetterOrDigit(elements.GetTextElement(), 0)) return elements.GetTextElement().ToUpperInvariant();
        return null;
    }
}
