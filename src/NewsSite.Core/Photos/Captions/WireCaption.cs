using System.Globalization;
using System.Text;
using NewsSite.Markup;
using NewsSite.Photos.Captions.Credits;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos.Captions;

/// <summary>
/// The sentence a picture came with, taken apart: what readers may be told, whom to credit, what is forbidden, and what nobody here understands.
/// Reading takes time in proportion to the length of the sentence, and never fails.
/// </summary>
public sealed record WireCaption
{
    /// <summary>Of accents on one letter; more are a prank, and slow to sort.</summary>
    private const int MostMarks = 8;

    /// <summary>The sentence with its white space and letters made uniform; the parts are places in it.</summary>
    public required string Received { get; init; }

    /// <summary>What readers may be told: without number, credit, restrictions and instructions.</summary>
    public required string Text { get; init; }

    /// <summary>The agency's number of the picture.</summary>
    public string? Id { get; init; }

    /// <summary>Which picture of how many this is.</summary>
    public (int Number, int Of)? Set { get; init; }

    /// <summary>Whether it is an old picture sent again.</summary>
    public bool IsFile { get; init; }

    /// <summary>Whether the agency thinks it one of the day's best.</summary>
    public bool IsSelect { get; init; }

    /// <summary>The words that say until when nobody may use it.</summary>
    public string? Embargo { get; init; }

    /// <summary>The place before the text, where the agency writes it there.</summary>
    public string? Dateline { get; init; }

    public string? Place { get; init; }

    /// <summary>When the picture was taken.</summary>
    public WireDate? Date { get; init; }

    /// <summary>When an old picture was sent again.</summary>
    public WireDate? Reissued { get; init; }

    public WireCredit? Credit { get; init; }

    public IReadOnlyList<WireRestriction> Restrictions { get; init; } = [];

    /// <summary>What stands after the credit and is not understood; never for readers.</summary>
    public string Unread { get; init; } = "";

    /// <summary>Every stretch of the sentence that became something, in order and without overlap.</summary>
    public required IReadOnlyList<CaptionPart> Parts { get; init; }

    /// <param name="received">The sentence.</param>
    /// <param name="house">The names that the desk has given; none for those that everybody knows.</param>
    public static WireCaption Read(string? received, HouseNames? house = null)
    {
        var text = Normalized(received ?? "");
        var reading = new CaptionReading(text, house ?? HouseNames.BuiltIn);
        PrefixReading.Read(reading);
        CreditReading.Read(reading);
        reading.TakeNotes();
        DatelineReading.Read(reading);
        DateReading.Read(reading);
        PlaceReading.Read(reading);
        return reading.Result();
    }

    /// <summary>Composed letters, single spaces, no control characters, no towers of accents.</summary>
    private static string Normalized(string received)
    {
        var text = new StringBuilder(received.Length);
        var (isSpace, marks) = (true, 0);
        foreach (var rune in received.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (!isSpace) text.Append(' ');
                isSpace = true;
                continue;
            }

            var kind = Rune.GetUnicodeCategory(rune);
            marks = kind is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MostMarks || IsUnprintable(rune, kind)) continue;
            text.Append(rune);
            isSpace = false;
        }

        return WellFormed.Normalized(text.ToString().TrimEnd(), NormalizationForm.FormC);
    }

    /// <summary>Controls, among them those that turn the direction of text; not the joiners that some scripts are written with.</summary>
    private static bool IsUnprintable(Rune rune, UnicodeCategory kind)
        => kind == UnicodeCategory.Control || (kind == UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D))
            || rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE;
}
