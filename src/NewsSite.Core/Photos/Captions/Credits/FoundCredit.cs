using NewsSite.Photos.Spellings;

namespace NewsSite.Photos.Captions.Credits;

/// <summary>A credit in one of the agencies' forms, not yet split into person and body.</summary>
/// <param name="Start">Where it begins, its label and bracket included.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Line">What has to be printed.</param>
/// <param name="Agency">Null where none is named.</param>
/// <param name="Parts">What stands between the strokes besides the agency.</param>
internal sealed record FoundCredit(int Start, int End, string Line, string? Agency, IReadOnlyList<string> Parts)
{
    private static readonly string[] FileWords = ["File", "File Photo"];

    public bool IsPool { get; init; }

    public bool IsFile { get; init; }

    /// <summary>Whether “HANDOUT” in the credit is a demand too, as EPA has it.</summary>
    public bool DemandsHandout { get; init; }

    /// <param name="house">The agencies that the house knows.</param>
    public WireCredit Credit(HouseNames house)
    {
        var (pool, handout, names) = (IsPool, DemandsHandout, new List<string>());
        foreach (var part in Parts.Select(p => p.Trim(' ', ',', '.', '*')))
        {
            var name = part;
            if (Is(name, "POOL")) (pool, name) = (true, "");
            else if (Is(name, "HANDOUT") || Is(name, "HO")) (handout, name) = (true, "");
            else if (Is(name, "STR") || Is(name, "STRINGER") || name is "-" or "" || FileWords.Contains(name, StringComparer.OrdinalIgnoreCase)) name = "";
            else if (name.EndsWith(" HANDOUT", StringComparison.OrdinalIgnoreCase)) (handout, name) = (true, name[..^8].TrimEnd());
            else if (name.EndsWith(" POOL", StringComparison.Ordinal)) (pool, name) = (true, name[..^5].TrimEnd());
            else if (name.StartsWith("HO-", StringComparison.Ordinal)) (handout, name) = (true, name[3..]);
            if (name.Length > 0) names.Add(name);
        }

        var photographer = names is [var first, ..] && !handout && house.Named(first) is null && !Agencies.IsBody(first) ? Names.InOrdinaryLetters(first) : null;
        var others = photographer is null ? names : names[1..];
        return new()
        {
            Line = Line, Agency = Agency, Photographer = photographer, Provider = others.Count == 0 ? null : string.Join(" / ", others), IsPool = pool, IsHandout = handout,
        };
    }

    private static bool Is(string part, string word) => part.Equals(word, StringComparison.OrdinalIgnoreCase);
}
