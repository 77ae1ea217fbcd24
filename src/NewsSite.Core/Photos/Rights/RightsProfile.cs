using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos.Rights;

/// <summary>Who we are in the eyes of suppliers: where we sell, and whose pictures we take besides theirs.</summary>
/// <param name="Territories">ISO 3166-1 codes of the countries our paper is made for.</param>
/// <param name="Suppliers">Agencies whose clients we are.</param>
public sealed record RightsProfile(IReadOnlyCollection<string> Territories, IReadOnlyCollection<string> Suppliers)
{
    /// <summary>The names of agencies, whatever way a caption or the profile spells them.</summary>
    public HouseNames Names { get; init; } = HouseNames.BuiltIn;

    /// <summary>A paper of no country and nobody's client.</summary>
    public static RightsProfile Anybody { get; } = new([], []);

    /// <summary>The same for equal profiles, so that it can be seen which photos were judged by another one.</summary>
    public string Stamp => string.Join(' ', Territories.Select(t => t.ToUpperInvariant()).Order(StringComparer.Ordinal).Concat(Suppliers.Select(s => s.ToUpperInvariant()).Order(StringComparer.Ordinal)).Prepend("3"));

    public bool IsIn(string country) => Territories.Contains(country, StringComparer.OrdinalIgnoreCase);

    public bool IsClientOf(string agency) => Suppliers.Any(s => Names.IsOneAgency(s, agency));

    /// <summary>What a demand means for us.</summary>
    public (UseVerdict Verdict, string Why) Judge(WireRestriction demand) => demand switch
    {
        { Kind: RestrictionKind.Out, Target: OutTarget.Country } => IsIn(demand.Value)
            ? (UseVerdict.MustNot, $"It is not for {Countries.Named(demand.Value)}, where this paper is made.")
            : (UseVerdict.May, ""),
        { Kind: RestrictionKind.Out, Target: OutTarget.Client } => IsClientOf(demand.Value)
            ? (UseVerdict.MustNot, $"It is not for clients of {Names.Agency(demand.Value)}, and we are one.")
            : (UseVerdict.May, ""),
        { Kind: RestrictionKind.Out, Target: OutTarget.Unknown } when Names.Named(demand.Value) is not null => Judge(demand with { Target = OutTarget.Client }),
        { Kind: RestrictionKind.Out, Target: OutTarget.Medium, Value: "internet" } => (UseVerdict.MustNot, "It is not for use on the internet."),
        { Kind: RestrictionKind.Out, Target: OutTarget.Unknown } => (UseVerdict.NeedsApproval, $"It is not for “{demand.Value}”, and nobody here knows what that is."),
        { Kind: RestrictionKind.NoArchives } => (UseVerdict.NeedsApproval, "It may not be kept in the archive: give it an end."),
        { Kind: RestrictionKind.OneTimeUse } => (UseVerdict.NeedsApproval, "It may be used once only."),
        { Kind: RestrictionKind.GraphicContent } => (UseVerdict.NeedsApproval, "It shows what many do not want to see."),
        _ => (UseVerdict.May, ""),
    };

    /// <summary>What the ground on which we have a picture means for its use.</summary>
    public static (UseVerdict Verdict, string Why) Judge(RightsCategory category) => category switch
    {
        RightsCategory.Unknown => (UseVerdict.MustNot, "Nobody has said on what ground we have it."),
        RightsCategory.Handout => (UseVerdict.NeedsApproval, "It is a handout of somebody with an interest in it."),
        RightsCategory.PressRelease => (UseVerdict.NeedsApproval, "It comes with a press release."),
        RightsCategory.Screengrab => (UseVerdict.NeedsApproval, "It was taken off a screen."),
        RightsCategory.Reader => (UseVerdict.NeedsApproval, "A reader sent it: ask who took it."),
        _ => (UseVerdict.May, ""),
    };
}
