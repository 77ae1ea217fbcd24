using System.Text.Json;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos.Captions.Restrictions;

/// <summary>What a supplier demands or forbids.</summary>
public enum RestrictionKind
{
    /// <summary>Not for a country, an agency's clients or a medium.</summary>
    Out,
    Handout,
    EditorialUseOnly,
    NoSales,
    NoResales,
    NoLicensing,
    ServiceToClients,
    NoArchives,
    NoMarketing,
    NoAdvertising,
    NoCommercialUse,
    OneTimeUse,
    MandatoryCredit,
    ThirdParty,
    DoNotObscureLogo,
    BestQualityAvailable,
    PhotoSet,
    GraphicContent,
}

/// <summary>Whom <see cref="RestrictionKind.Out"/> keeps from a picture.</summary>
public enum OutTarget
{
    Country,
    Client,
    Medium,
    Unknown,
}

/// <summary>One demand of a supplier.</summary>
/// <param name="Kind">What is demanded.</param>
/// <param name="Value">Of what: a country's ISO 3166-1 code, a client, a credit; empty where there is nothing to add.</param>
/// <param name="Target">Only for <see cref="RestrictionKind.Out"/>.</param>
public sealed record WireRestriction(RestrictionKind Kind, string Value = "", OutTarget? Target = null)
{
    /// <summary>As other newsrooms' programs write it, such as <c>NO_ARCHIVES</c>.</summary>
    public string Code => JsonNamingPolicy.SnakeCaseUpper.ConvertName(Kind.ToString());

    /// <summary>Everything demanded in a text that holds nothing else, such as an instructions field.</summary>
    /// <param name="instructions">The text.</param>
    /// <param name="house">The names that the desk has given; none for those that everybody knows.</param>
    public static IReadOnlyList<WireRestriction> ReadAll(string instructions, HouseNames? house = null)
        => [.. new RestrictionReading(instructions, house ?? HouseNames.BuiltIn).Find(0, instructions.Length).Select(f => f.Restriction).OfType<WireRestriction>().Distinct()];
}
