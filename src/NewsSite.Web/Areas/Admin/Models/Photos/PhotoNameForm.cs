using NewsSite.Photos.Spellings;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A name as the house writes it, and the spellings that are the same, one a line.</summary>
public sealed class PhotoNameForm
{
    private const int MostAtOnce = 30;

    public NameKind Kind { get; set; }

    public string? Name { get; set; }

    public string? Spellings { get; set; }

    /// <summary>What was typed, each spelling once; the name itself is none.</summary>
    public IReadOnlyList<string> Listed()
        => [.. (Spellings ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).DistinctBy(HouseNames.Key).Where(s => HouseNames.Key(s) != HouseNames.Key(Name ?? ""))];

    /// <summary>Field and sentence for everything that cannot be kept.</summary>
    /// <param name="holding">The spellings that hold.</param>
    public IEnumerable<(string Field, string Problem)> Problems(IReadOnlyCollection<NameSpelling> holding)
    {
        if (!Enum.IsDefined(Kind)) yield return (nameof(Kind), "Say whose name it is.");
        if (NameSpelling.ProblemWith(Name) is { } wrong) yield return (nameof(Name), wrong);
        var (listed, house) = (Listed(), new HouseNames(holding));
        if (listed.Count == 0) yield return (nameof(Spellings), string.IsNullOrWhiteSpace(Spellings) ? "Write at least one spelling." : "These are the name itself: capitals and accents make no difference.");
        if (listed.Count > MostAtOnce) yield return (nameof(Spellings), $"At most {MostAtOnce} spellings at once; these are {listed.Count}.");
        if (holding.Count + listed.Count > NameSpelling.Most) yield return (nameof(Spellings), $"The house keeps at most {NameSpelling.Most} spellings. Take back what is not needed.");
        foreach (var spelling in listed.Take(MostAtOnce))
        {
            var key = HouseNames.Key(spelling);
            if (NameSpelling.ProblemWith(spelling) is { } problem) yield return (nameof(Spellings), problem);
            else if (holding.FirstOrDefault(s => s.Kind == Kind && s.Key == key) is { } other) yield return (nameof(Spellings), $"“{spelling}” is written “{other.Name}” already. Take that back first.");
            else if (Name is not null && HouseNames.Key(Kind == NameKind.Agency ? house.Agency(Name) : house.Photographer(Name)) == key && holding.Any(s => s.Kind == Kind && s.Key == HouseNames.Key(Name)))
                yield return (nameof(Spellings), $"“{Name}” is itself written “{spelling}”. Take that back first.");
        }
    }
}
