using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Photos.Library;
using NewsSite.Photos.Rights;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the page of an edit of many photos sends.</summary>
public sealed class PhotoEditForm
{
    /// <summary>The ticked photos, each as its number and the version that was listed, such as <c>12-3</c>.</summary>
    public IReadOnlyList<string>? Photo { get; init; }

    public string? Credit { get; init; }

    public string? Creator { get; init; }

    public string? Source { get; init; }

    public string? Copyright { get; init; }

    public string? Restrictions { get; init; }

    /// <summary>The name of a <see cref="RightsCategory"/>.</summary>
    public string? NewGround { get; init; }

    public string? ExpiresAt { get; init; }

    public string? ExpiresAtWhich { get; init; }

    /// <summary>The names of the fields that are to be emptied.</summary>
    public IReadOnlyList<string>? Empty { get; init; }

    /// <summary>Whether it is to be done, and not only looked at.</summary>
    public bool IsSure { get; init; }

    public bool Empties(string field) => Empty?.Contains(field) == true;

    public HourField End => new(nameof(ExpiresAt), "May be shown until", ExpiresAt, ExpiresAtWhich);

    /// <summary>Number and version of each ticked photo; those that cannot be read are left out.</summary>
    public IReadOnlyList<(int Id, int Version)> Ticked() =>
        [.. (Photo ?? []).Select(s => s?.Split('-')).Select(parts => parts is [var id, var version] && TryRead(id, out var i) && TryRead(version, out var v) ? (i, v) : default).Where(t => t.Item1 > 0).DistinctBy(t => t.Item1)];

    /// <summary>Says in <c>problems</c> what cannot be written.</summary>
    public PhotoChange Read(TimeZoneInfo zone, ModelStateDictionary problems)
    {
        foreach (var (field, label, value, longest) in ((string, string, string?, int)[])
        [
            (nameof(Credit), "credit", Credit, NewsSite.Photos.Photo.LongestCredit), (nameof(Creator), "photographer’s name", Creator, NewsSite.Photos.Photo.LongestCreator),
            (nameof(Source), "source", Source, NewsSite.Photos.Photo.LongestSource), (nameof(Copyright), "copyright notice", Copyright, NewsSite.Photos.Photo.LongestCopyright),
            (nameof(Restrictions), "restrictions", Restrictions, NewsSite.Photos.Photo.LongestRestrictions),
        ])
        {
            if (Empties(field) && !string.IsNullOrWhiteSpace(value)) problems.AddModelError(field, $"Either write a {label} or empty it.");
            if (value?.Trim().Length > longest) problems.AddModelError(field, string.Create(CultureInfo.InvariantCulture, $"The {label} can have {longest:N0} characters; this has {value.Trim().Length:N0}. Nothing was cut off."));
        }

        if (Empties(nameof(ExpiresAt)) && !string.IsNullOrWhiteSpace(ExpiresAt)) problems.AddModelError(nameof(ExpiresAt), "Either write an end or take it away.");
        RightsCategory? ground = Enum.TryParse<RightsCategory>(NewGround, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
        if (ground is null && !string.IsNullOrEmpty(NewGround)) problems.AddModelError(nameof(NewGround), "Choose on what ground we have them.");
        return new()
        {
            Credit = Written(nameof(Credit), Credit), Creator = Written(nameof(Creator), Creator), Source = Written(nameof(Source), Source), Copyright = Written(nameof(Copyright), Copyright),
            Restrictions = Written(nameof(Restrictions), Restrictions), Ground = ground, ExpiresAt = End.Read(zone, problems), EndsNever = Empties(nameof(ExpiresAt)),
        };
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>None where the field stays as it is.</summary>
    private string? Written(string field, string? text) => Empties(field) ? "" : string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
