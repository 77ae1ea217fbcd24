using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Captions.Credits;
using NewsSite.Photos.Captions.Restrictions;

namespace NewsSite.Photos.Spellings;

/// <summary>How the house writes the names of agencies and photographers that others spell in many ways: what everybody knows, and what the desk has said.</summary>
public sealed class HouseNames
{
    /// <summary>Of one spelling in a search or before “OUT”.</summary>
    private const int MostWords = 8;

    private readonly FrozenDictionary<string, string> agencies;
    private readonly FrozenDictionary<string, string> photographers;
    private readonly FrozenSet<string> ownAgencies;
    private readonly FrozenSet<string> ownTargets;

    /// <summary>What everybody knows, before the desk has said anything.</summary>
    public static HouseNames BuiltIn { get; } = new([]);

    /// <summary>The spellings of agencies that everybody knows.</summary>
    public static IReadOnlyList<(string Spelling, string Name)> Known => Agencies.Spellings;

    /// <summary>Of the longest spelling that the desk has given an agency.</summary>
    internal int MostTargetWords { get; }

    /// <param name="spellings">Those of the desk, which win over what everybody knows; a later one wins over an earlier one.</param>
    public HouseNames(IReadOnlyCollection<NameSpelling> spellings)
    {
        agencies = Table(Agencies.Spellings, spellings.Where(s => s.Kind == NameKind.Agency));
        photographers = Table([], spellings.Where(s => s.Kind == NameKind.Photographer));
        ownAgencies = spellings.Where(s => s.Kind == NameKind.Agency).Select(s => s.Key).ToFrozenSet(StringComparer.Ordinal);
        ownTargets = spellings.Where(s => s.Kind == NameKind.Agency).SelectMany(s => new[] { Bare(s.Spelling), Bare(s.Name) }).Where(t => t != "").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        MostTargetWords = Math.Min(MostWords, ownTargets.Select(t => t.Count(c => c == ' ') + 1).Append(0).Max());
    }

    /// <summary>As the desk has them now.</summary>
    public static async Task<HouseNames> LoadAsync(NewsDbContext db, CancellationToken cancel = default)
        => new(await db.NameSpellings.AsNoTracking().Holding().ToListAsync(cancel));

    /// <summary>Two spellings with the same key are one: capitals, accents and punctuation make no difference, dots between letters do.</summary>
    public static string Key(string name) => string.Join(' ', PhotoWord.In(name));

    /// <summary>The house's name of an agency; none where it is not known as one.</summary>
    public string? Named(string name) => Resolved(agencies, name);

    /// <summary>The house's name of an agency, or the one given where there is no other.</summary>
    public string Agency(string name) => Resolved(agencies, name) ?? name;

    /// <summary>The same for one photographer, or for several between commas.</summary>
    public string Photographer(string names) => Resolved(photographers, names) ?? string.Join(", ", names.Split(", ").Select(n => Resolved(photographers, n) ?? n));

    /// <summary>Whether two names are of one agency.</summary>
    public bool IsOneAgency(string one, string other) => Key(Agency(one)) == Key(Agency(other));

    /// <summary>
    /// A credit with the names between its strokes as the desk has them written. What everybody knows changes no credit, which is printed as its supplier
    /// wants it.
    /// </summary>
    public string Credit(string line)
    {
        if (ownAgencies.Count == 0 && photographers.Count == 0) return line;
        return string.Join('/', line.Split('/').Select(part => string.Join(" via ", part.Split(" via ").Select(Rewritten))));

        string Rewritten(string piece)
        {
            var name = piece.Trim();
            var house = ownAgencies.Contains(Key(name)) ? Agency(name) : Photographer(name);
            return Key(house) == Key(name) ? piece : piece.Replace(name, house, StringComparison.Ordinal);
        }
    }

    /// <summary>What somebody looks for: the beginnings of words, and the agency that a run of words spells, where it spells one that is written otherwise.</summary>
    public (IReadOnlyList<string> Words, string? Agency) Sought(string text)
    {
        var (given, words) = (PhotoWord.In(text).ToList(), new List<string>());
        string? agency = null;
        for (var i = 0; i < given.Count;)
        {
            var run = Enumerable.Range(1, Math.Min(MostWords, given.Count - i)).LastOrDefault(n => IsSpelledOtherwise(string.Join(' ', given.GetRange(i, n)), agency is not null));
            if (run == 0)
            {
                words.Add(given[i++]);
                continue;
            }

            var spelled = string.Join(' ', given.GetRange(i, run));
            if (photographers.ContainsKey(spelled)) words.AddRange(PhotoWord.In(Photographer(spelled)));
            else agency = Agency(spelled);
            i += run;
        }

        return ([.. words.Distinct()], agency);
    }

    /// <summary>Whether words before “OUT” are an agency that only the desk knows.</summary>
    internal bool IsOwnTarget(string words) => ownTargets.Contains(words);

    /// <summary>What begins with the words of the spelling anyway is found by these.</summary>
    private bool IsSpelledOtherwise(string key, bool hasAgency)
    {
        if (photographers.ContainsKey(key)) return Key(Photographer(key)) != key;
        return !hasAgency && agencies.ContainsKey(key) && !Key(Agency(key)).StartsWith(key, StringComparison.Ordinal);
    }

    /// <summary>Follows a name that was itself given another, and ends where names go round in a circle.</summary>
    private static string? Resolved(FrozenDictionary<string, string> names, string name)
    {
        if (names.Count == 0 || !names.TryGetValue(Key(name), out var house)) return null;
        for (var step = 0; step < 8 && names.TryGetValue(Key(house), out var next) && next != house; step++) house = next;
        return house;
    }

    private static FrozenDictionary<string, string> Table(IEnumerable<(string Spelling, string Name)> known, IEnumerable<NameSpelling> own)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (spelling, name) in known) names[Key(spelling)] = name;
        var said = own.OrderBy(s => s.Id).ToList();

        // The desk's own name of a house is its last word, whatever everybody calls it.
        foreach (var one in said) names[Key(one.Name)] = one.Name;
        foreach (var one in said) names[one.Key] = one.Name;
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Bare(string spelling) => string.Join(' ', BareWord.Split(spelling, 0, spelling.Length).Select(w => w.Of(spelling)));
}
