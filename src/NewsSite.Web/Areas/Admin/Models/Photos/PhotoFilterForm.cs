using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Photos;
using NewsSite.Photos.Library;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the library is asked for, as its address says it.</summary>
public sealed class PhotoFilterForm
{
    private const int LongestText = 200;
    private const int MostWords = 8;

    /// <summary>Beginnings of words.</summary>
    public string? Q { get; init; }

    /// <summary>The source, in any spelling that the desk knows.</summary>
    public string? Agency { get; init; }

    /// <summary>The name of a <see cref="UseVerdict"/>.</summary>
    public string? Verdict { get; init; }

    /// <summary>The name of a <see cref="RightsCategory"/>.</summary>
    public string? Ground { get; init; }

    /// <summary>Which date: the name of a <see cref="PhotoDate"/>.</summary>
    public string? Date { get; init; }

    /// <summary>The first day; of taking as the photo says it, of adding in the newsroom's zone.</summary>
    public string? From { get; init; }

    /// <summary>The last day.</summary>
    public string? Until { get; init; }

    /// <summary><c>yes</c> for photos that no story shows.</summary>
    public string? Unused { get; init; }

    /// <summary>In so many days the right ends: 7 or 30.</summary>
    public string? Ends { get; init; }

    public bool HasDays => !string.IsNullOrWhiteSpace(From) || !string.IsNullOrWhiteSpace(Until);

    /// <summary>What is asked, by the names of the address.</summary>
    public IEnumerable<(string Name, string Value)> Asked => new (string Name, string? Value)[]
        {
            ("q", Q), ("agency", Agency), ("verdict", Verdict), ("ground", Ground), ("date", HasDays ? Date : null), ("from", From), ("until", Until), ("unused", Unused), ("ends", Ends),
        }
        .Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (f.Name, f.Value!.Trim()));

    /// <summary>Spelled always alike; empty when nothing is asked.</summary>
    public string Query => string.Join('&', Asked.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"));

    /// <summary>The library's address with this filter and more.</summary>
    public string Address(string? more = null, string path = "/admin/photos")
        => string.Join('&', new[] { Query, more }.Where(p => p is { Length: > 0 })) is { Length: > 0 } query ? $"{path}?{query}" : path;

    /// <summary>Says in <c>problems</c> what it does not know.</summary>
    /// <param name="sources">The sources that the library knows.</param>
    /// <param name="house">The names that the desk has given.</param>
    /// <param name="zone">The newsroom's.</param>
    /// <param name="problems">What is wrong.</param>
    public PhotoFilter Read(IReadOnlyList<string> sources, HouseNames house, TimeZoneInfo zone, ModelStateDictionary problems)
    {
        if (Q?.Length > LongestText) problems.AddModelError(nameof(Q), $"Look for at most {LongestText} characters; these are {Q.Length}.");
        if (Agency?.Length > Photo.LongestSource) problems.AddModelError(nameof(Agency), $"The name of an agency has at most {Photo.LongestSource} characters.");
        if (!problems.IsValid) return new();
        var date = Known<PhotoDate>(nameof(Date), Date, "Photos have no date called", problems) ?? PhotoDate.Added;
        var of = date == PhotoDate.Taken ? TimeZoneInfo.Utc : zone;
        if (!string.IsNullOrEmpty(Unused) && Unused != "yes") problems.AddModelError(nameof(Unused), $"“{Shortened(Unused)}” says nothing about the use of photos; leave it away, or say “yes”.");
        if (!string.IsNullOrEmpty(Ends) && Ends is not ("7" or "30")) problems.AddModelError(nameof(Ends), "The library knows what ends in 7 or in 30 days.");
        var (words, named) = house.Sought(Q ?? "");
        return new()
        {
            Words = [.. words.Take(MostWords)],
            Sources = Spellings(Agency, sources, house),
            NamedSources = Spellings(named, sources, house),
            Verdict = Known<UseVerdict>(nameof(Verdict), Verdict, "There is no judgement called", problems),
            Ground = Known<RightsCategory>(nameof(Ground), Ground, "There is no ground called", problems),
            Date = date,
            From = DayField.Read(nameof(From), From, problems) is { } first ? LocalDay.Start(first, of) : null,
            Until = DayField.Read(nameof(Until), Until, problems) is { } last ? LocalDay.Start(last.AddDays(1), of) : null,
            Unused = Unused == "yes",
            EndsWithin = Ends switch { "7" => TimeSpan.FromDays(7), "30" => TimeSpan.FromDays(30), _ => null },
        };
    }

    /// <summary>The sources that are one agency, whatever way it is spelled.</summary>
    private static IReadOnlyList<string>? Spellings(string? agency, IReadOnlyList<string> sources, HouseNames house)
        => string.IsNullOrWhiteSpace(agency) ? null : [.. sources.Where(s => house.IsOneAgency(s, agency)).Append(agency.Trim()).Append(house.Agency(agency.Trim())).Distinct()];

    private static T? Known<T>(string field, string? name, string unknown, ModelStateDictionary problems) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(name)) return null;
        if (Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) && value.ToString() == name) return value;
        problems.AddModelError(field, $"{unknown} “{Shortened(name)}”.");
        return null;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
