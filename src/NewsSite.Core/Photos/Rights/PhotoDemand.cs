using NewsSite.Photos.Captions.Restrictions;

namespace NewsSite.Photos.Rights;

/// <summary>A supplier's demand, and where it was found.</summary>
/// <param name="Restriction">What is demanded.</param>
/// <param name="FoundIn">“caption”, “instructions”, “credit” or “terms”.</param>
public sealed record PhotoDemand(WireRestriction Restriction, string FoundIn)
{
    /// <summary>Of all demands of one photo as they are stored.</summary>
    public const int LongestAll = 2000;

    internal static string Write(IEnumerable<PhotoDemand> demands)
        => string.Join('\n', demands.Select(d => $"{d.Restriction.Kind}|{d.Restriction.Target}|{d.Restriction.Value.Replace('|', '/').Replace('\n', ' ')}|{d.FoundIn}"));

    internal static IReadOnlyList<PhotoDemand> Read(string lines) => [.. lines.Split('\n').Select(ReadOne).OfType<PhotoDemand>()];

    private static PhotoDemand? ReadOne(string line)
        => line.Split('|') is [var kind, var target, var value, var found] && Enum.TryParse<RestrictionKind>(kind, out var parsed)
            ? new(new(parsed, value, Enum.TryParse<OutTarget>(target, out var whom) ? whom : null), found) : null;
}
