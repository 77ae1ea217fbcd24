using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Sample;

/// <summary>The page that describes the look is true of the style sheets.</summary>
public sealed partial class DesignPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SourceFolder.Web, "..", "..", "docs", "design.md"));
    private static readonly string Styles = Path.Combine(SourceFolder.Web, "wwwroot", "css");

    public static TheoryData<string, string, string, string, string> Colours { get; } = [.. Rows().Where(r => r.Length == 6 && r[0].StartsWith("`--", StringComparison.Ordinal)).Select(r => (Bare(r[0]), Bare(r[1]), Bare(r[2]), r[3], r[4]))];

    public static TheoryData<string, string, string> Components { get; } = [.. Rows().Where(r => r.Length == 4 && r[1].StartsWith("`.", StringComparison.Ordinal)).Select(r => (Bare(r[1])[1..], Bare(r[2]), Bare(r[3])))];

    [Fact]
    public void Every_token_of_the_style_sheets_is_on_the_page_and_every_one_on_the_page_is_there()
    {
        var defined = Directory.EnumerateFiles(Styles, "*.css").SelectMany(f => Definition().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().Order();
        var named = Named().Matches(Page).Select(m => m.Groups[1].Value).Distinct().Order();
        Assert.Equal(defined, named);
    }

    [Theory]
    [MemberData(nameof(Colours))]
    public void A_colour_has_the_values_and_the_contrast_that_the_page_says(string token, string light, string dark, string lightContrast, string darkContrast)
    {
        var values = Definition().Matches(File.ReadAllText(Path.Combine(Styles, "site.css"))).Where(m => m.Groups[1].Value == token).Select(m => m.Groups[2].Value.Trim()).Take(2);
        Assert.Equal([light, dark], values);
        Assert.Equal([lightContrast, darkContrast], [Contrast(light, Paper(1)), Contrast(dark, Paper(2))]);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_is_styled_and_printed_where_the_page_says(string name, string sheet, string view)
    {
        Assert.Matches($@"\.{name}(?![\w-])", File.ReadAllText(Path.Combine(Styles, sheet)));
        Assert.Matches($@"(?<![\w-]){name}(?![\w-])", File.ReadAllText(Path.Combine(SourceFolder.Web, view)));
    }

    private static string Paper(int scheme) => Bare(Rows().First(r => r[0] == "`--paper`")[scheme]);

    private static string Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return ((Math.Max(a, b) + .05) / (Math.Min(a, b) + .05)).ToString("0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>Relative luminance as WCAG 2.2 defines it, of a colour such as <c>#fdfcf9</c>.</summary>
    private static double Luminance(string colour)
    {
        double Part(int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d is var c && c <= .04045 ? c / 12.92 : Math.Pow((c + .055) / 1.055, 2.4);
        return .2126 * Part(1) + .7152 * Part(3) + .0722 * Part(5);
    }

    private static IEnumerable<string[]> Rows()
        => Page.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static string Bare(string cell) => cell.Trim('`');

    [GeneratedRegex(@"(?<![\w-])(--[a-z]+):([^;}]*)")]
    private static partial Regex Definition();

    [GeneratedRegex("`(--[a-z]+)`")]
    private static partial Regex Named();
}
