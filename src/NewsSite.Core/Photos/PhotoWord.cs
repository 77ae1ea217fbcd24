using System.Globalization;
using System.Text;
using NewsSite.Markup;

namespace NewsSite.Photos;

/// <summary>A word that a photo is found by, in small letters without accents.</summary>
public sealed class PhotoWord
{
    public const int Longest = 40;

    /// <summary>Of words kept of one photo.</summary>
    private const int Most = 300;

    public int PhotoId { get; private set; }

    public string Word { get; private set; } = "";

    private PhotoWord()
    {
    }

    private PhotoWord(string word) => Word = word;

    /// <summary>The words of a text, or of what somebody searches for.</summary>
    public static IEnumerable<string> In(string text)
    {
        var word = new StringBuilder();
        foreach (var c in WellFormed.Normalized(text, NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return Cut(word);
                word.Clear();
            }
        }

        if (word.Length > 0) yield return Cut(word);
    }

    internal static void Renew(Photo photo)
    {
        var wanted = new[] { photo.Description, photo.Place, photo.Creator, photo.Credit, photo.Source, photo.CreatorAsSpelled, photo.CreditAsSpelled, photo.SourceAsSpelled, photo.Reference, photo.Keywords }
            .SelectMany(In).Where(w => w.Length > 1).Distinct(StringComparer.Ordinal).Take(Most).ToHashSet(StringComparer.Ordinal);
        photo.Words.RemoveAll(w => !wanted.Remove(w.Word));
        photo.Words.AddRange(wanted.Select(w => new PhotoWord(w)));
    }

    private static string Cut(StringBuilder word) => word.ToString(0, Math.Min(word.Length, Longest));
}
