using System.Globalization;

namespace NewsSite.Photos.Rights;

/// <summary>What a lease says, kept with the photo so that no page has to look the leases up.</summary>
public sealed record LeaseTerm(LeaseKind Kind, DateTimeOffset? BeginsAt, DateTimeOffset? Until)
{
    /// <summary>Of leases that hold at one time, so that what is kept of them has room.</summary>
    public const int Most = 40;

    /// <summary>Of all terms of one photo as they are stored.</summary>
    public const int LongestAll = 2000;

    public bool Covers(DateTimeOffset at) => (BeginsAt is not { } begin || begin <= at) && (Until is not { } end || end > at);

    /// <summary>What terms say of a moment, none where there are none: a ban wins over every right, and where rights were given, any other time is banned.</summary>
    public static LeaseKind? At(IReadOnlyList<LeaseTerm> terms, DateTimeOffset at)
    {
        LeaseKind? said = null;
        foreach (var term in terms)
        {
            var covers = term.Covers(at);
            if (covers && term.Kind == LeaseKind.Deny) return LeaseKind.Deny;
            if (term.Kind == LeaseKind.Allow) said = covers || said == LeaseKind.Allow ? LeaseKind.Allow : LeaseKind.Deny;
        }

        return said;
    }

    /// <summary>When terms that ban a moment next leave a photo open; the moment itself where they do not ban it, none where they always will.</summary>
    public static DateTimeOffset? OpenFrom(IReadOnlyList<LeaseTerm> terms, DateTimeOffset at)
        => terms.SelectMany(t => new[] { t.BeginsAt, t.Until }).Where(edge => edge > at).Prepend(at).Order().FirstOrDefault(edge => At(terms, edge!.Value) != LeaseKind.Deny);

    internal static string Write(IEnumerable<LeaseTerm> terms)
        => string.Join('\n', terms.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Kind}|{t.BeginsAt?.UtcTicks}|{t.Until?.UtcTicks}")));

    internal static IReadOnlyList<LeaseTerm> Read(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    private static LeaseTerm ReadOne(string line)
    {
        var parts = line.Split('|');
        return new(Enum.Parse<LeaseKind>(parts[0]), Moment(parts[1]), Moment(parts[2]));
    }

    private static DateTimeOffset? Moment(string ticks) => ticks == "" ? null : new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);
}
