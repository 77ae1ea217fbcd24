using System.Text.RegularExpressions;

namespace NewsSite.Photos.Rights;

/// <summary>One of the licences of creativecommons.org by which anybody may use a picture.</summary>
/// <param name="Name">As it is printed, such as “CC BY-SA 4.0”.</param>
/// <param name="Address">Where it stands in full.</param>
public sealed partial record CreativeCommonsLicence(string Name, string Address)
{
    private const string Site = "https://creativecommons.org/";

    /// <summary>Whether it is for those only who earn nothing by it.</summary>
    public bool ForbidsCommerce => Terms.Contains("NC");

    /// <summary>Whether the picture must stay as it is, uncut.</summary>
    public bool ForbidsChanges => Terms.Contains("ND");

    /// <summary>Whether its giver asks to be named; who gave all rights away does not.</summary>
    public bool AsksForCredit => Terms.Contains("BY");

    private string[] Terms => Name.Split(' ', '-');

    /// <summary>The licence that an address or a short name is that of; none where it is not one of them.</summary>
    public static CreativeCommonsLicence? Read(string text)
    {
        if (PublicDomain().Match(text) is { Success: true } free)
        {
            var isWaiver = free.Groups["zero"].Success;
            return new(isWaiver ? "CC0 1.0" : "Public Domain Mark 1.0", $"{Site}publicdomain/{(isWaiver ? "zero" : "mark")}/1.0/");
        }

        if (Licence().Match(text) is not { Success: true } match) return null;
        var (terms, version, country) = (match.Groups["terms"].Value.ToLowerInvariant().Replace(' ', '-'), match.Groups["version"].Value, match.Groups["country"].Value.ToLowerInvariant());
        return new($"CC {terms.ToUpperInvariant()} {version}{(country == "" ? "" : " " + country.ToUpperInvariant())}", $"{Site}licenses/{terms}/{version}/{(country == "" ? "" : country + "/")}");
    }

    /// <summary>A credit that names the licence at its end, and no other one.</summary>
    public string EndOf(string credit) => credit.Contains(Name, StringComparison.OrdinalIgnoreCase) ? credit : $"{NamedAtEnd().Replace(credit, "")} / {Name}".TrimStart(' ', '/');

    [GeneratedRegex("^(?:https?://(?:www\\.)?creativecommons\\.org/licenses/|CC[ -])(?<terms>by(?:[- ]nc)?(?:[- ](?:sa|nd))?)[/ ](?<version>1\\.0|2\\.0|2\\.1|2\\.5|3\\.0|4\\.0)(?:[/ ](?<country>[a-z]{2}|igo))?(?:/(?:deed|legalcode)[a-z.-]*)?/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Licence();

    [GeneratedRegex("^(?:https?://(?:www\\.)?creativecommons\\.org/publicdomain/(?:(?<zero>zero)|mark)/1\\.0/?(?:(?:deed|legalcode)[a-z.-]*)?|(?<zero>CC[ -]?0)(?: 1\\.0)?|Public Domain Mark(?: 1\\.0)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublicDomain();

    [GeneratedRegex(" / (?:CC (?:BY[A-Z-]*) [1-4]\\.[015](?: [A-Z]{2,3})?|CC0 1\\.0|Public Domain Mark 1\\.0)$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedAtEnd();
}
