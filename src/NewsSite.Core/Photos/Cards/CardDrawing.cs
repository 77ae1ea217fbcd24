using System.Globalization;
using System.Net;
using NewsSite.Photos.Renditions;

namespace NewsSite.Photos.Cards;

/// <summary>Draws a card in the colours of the paper's pages: the headline as large as it fits, a line, and the paper's name.</summary>
internal static class CardDrawing
{
    private const int Margin = 84;
    private const int Room = HeadlineCard.Width - 2 * Margin;
    private const int HeadlineTop = 84;
    private const int HeadlineRoom = 380;
    private const int RuleTop = 510;
    private const int PaperTop = 540;
    private const int PaperRoom = 60;

    /// <summary>In pixels, the largest first.</summary>
    private static readonly int[] HeadlineSizes = [92, 80, 68, 58, 50, 42, 36, 30];

    private static readonly int[] PaperSizes = [34, 28, 22];

    // What the style sheet calls --paper, --ink, --rule and --accent.
    private static readonly int[] Paper = [253, 252, 249];
    private static readonly int[] Ink = [22, 24, 29];
    private static readonly int[] Rule = [220, 216, 207];
    private static readonly int[] Accent = [143, 29, 33];

    /// <exception cref="PictureTroubleException">The letters cannot be drawn.</exception>
    public static void Draw(HeadlineCard card, string part)
    {
        var picture = Block(HeadlineCard.Width, HeadlineCard.Height, Paper);
        picture = Placed(picture, Block(HeadlineCard.Width, 18, Accent), 0, 0);
        picture = Placed(picture, Letters(card.Headline, "serif bold", HeadlineSizes, HeadlineRoom), card.RunsLeft, HeadlineTop, Ink);
        picture = Placed(picture, Block(Room, 2, Rule), Margin, RuleTop);
        picture = Placed(picture, Letters(card.Paper, "sans-serif bold", PaperSizes, PaperRoom), card.RunsLeft, PaperTop, Accent);
        picture = Then(picture, p => Vips.Make("copy", p, ("interpretation", "srgb")));
        try
        {
            Vips.Write("pngsave", picture, ("filename", part), ("compression", "9"));
        }
        finally
        {
            Vips.Release(picture);
        }
    }

    /// <summary>White letters on black, in the largest size in which they fit.</summary>
    private static nint Letters(string text, string font, int[] sizes, int room)
    {
        var printed = WebUtility.HtmlEncode(Clean(text));
        foreach (var size in sizes)
        {
            var letters = Vips.Make("text", 0, [("font", string.Create(CultureInfo.InvariantCulture, $"{font} {size}")), ("dpi", "72"), .. Told(printed)]);
            var (width, height) = Vips.SizeOf(letters);
            if (width <= Room && height <= room) return letters;
            Vips.Release(letters);
        }

        return Vips.Make("text", 0, [("font", font), ("height", Number(room)), .. Told(printed)]);
    }

    private static (string Name, string Value)[] Told(string text) => [("text", text), ("width", Number(Room)), ("wrap", "word-char")];

    /// <summary>Without the signs that nobody sees and that the reader of markup refuses; it takes nothing for an empty text either.</summary>
    private static string Clean(string text)
    {
        var clean = string.Concat(text.EnumerateRunes().Select(r => System.Text.Rune.IsControl(r) || r.Value is 0xFFFE or 0xFFFF ? " " : r.ToString())).Trim();
        return clean.Length > 0 ? clean : "—";
    }

    private static nint Block(int width, int height, int[] colour)
        => Then(Vips.Make("black", 0, ("width", Number(width)), ("height", Number(height))), b => Vips.Make("linear", b, ("a", "1 1 1"), ("b", Numbers(colour)), ("uchar", "true")));

    private static nint Placed(nint picture, nint letters, bool runsLeft, int top, int[] ink)
    {
        var left = runsLeft ? HeadlineCard.Width - Margin - Vips.SizeOf(letters).Width : Margin;
        var contrast = string.Join(' ', ink.Zip(Paper, (i, p) => ((i - p) / 255d).ToString(CultureInfo.InvariantCulture)));
        return Placed(picture, Then(letters, l => Vips.Make("linear", l, ("a", contrast), ("b", Numbers(Paper)), ("uchar", "true"))), left, top);
    }

    private static nint Placed(nint picture, nint part, int left, int top)
    {
        try
        {
            return Vips.Insert(picture, part, ("x", Number(left)), ("y", Number(top)));
        }
        finally
        {
            Vips.Release(part);
            Vips.Release(picture);
        }
    }

    private static nint Then(nint picture, Func<nint, nint> make)
    {
        try
        {
            return make(picture);
        }
        finally
        {
            Vips.Release(picture);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Numbers(int[] numbers) => string.Join(' ', numbers.Select(Number));
}
