using System.Globalization;
using NewsSite.Photos;
using NewsSite.Photos.Metadata;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the photo form sends.</summary>
public sealed class PhotoForm
{
    public string? Description { get; set; }

    public string? AltText { get; set; }

    public string? Creator { get; set; }

    public string? Credit { get; set; }

    public string? Source { get; set; }

    public string? Reference { get; set; }

    public string? Place { get; set; }

    /// <summary>A day, or a month or year where no more is known.</summary>
    public string? TakenOn { get; set; }

    public string? Keywords { get; set; }

    public string? Copyright { get; set; }

    public RightsCategory Category { get; set; }

    /// <summary>Its address, or the short name of a licence of Creative Commons.</summary>
    public string? Licence { get; set; }

    /// <summary>The address at which whoever gave it keeps it.</summary>
    public string? Origin { get; set; }

    /// <summary>In the supplier's words; demands are read from them.</summary>
    public string? Restrictions { get; set; }

    /// <summary>Whether somebody has read what nobody here understands, and it demands nothing.</summary>
    public bool IsRead { get; set; }

    public string? EmbargoUntil { get; set; }

    public string? ExpiresAt { get; set; }

    public int Version { get; set; }

    public static PhotoForm Of(Photo photo, TimeZoneInfo zone) => new()
    {
        Description = photo.Description,
        AltText = photo.AltText,
        Creator = photo.Creator,
        Credit = photo.Credit,
        Source = photo.Source,
        Reference = photo.Reference,
        Place = photo.Place,
        TakenOn = Taken(photo),
        Keywords = photo.Keywords,
        Copyright = photo.Copyright,
        Category = photo.Rights.Category,
        Licence = photo.Rights.Licence,
        Origin = photo.Rights.Origin,
        Restrictions = photo.Restrictions,
        EmbargoUntil = photo.Rights.EmbargoedUntil is { } from ? LocalTime.Write(from, zone) : null,
        ExpiresAt = photo.Rights.ExpiresAt is { } end ? LocalTime.Write(end, zone) : null,
        Version = photo.Version,
    };

    /// <summary>Field and sentence for everything that cannot be stored as it is.</summary>
    public IEnumerable<(string Field, string Problem)> Problems(TimeZoneInfo zone)
    {
        (string Field, string Label, string? Value, int Longest)[] limits =
        [
            (nameof(Description), "description", Description, Photo.LongestDescription),
            (nameof(AltText), "alt text", AltText, PhotoUse.LongestAltText),
            (nameof(Creator), "photographer’s name", Creator, Photo.LongestCreator),
            (nameof(Credit), "credit", Credit, Photo.LongestCredit),
            (nameof(Source), "source", Source, Photo.LongestSource),
            (nameof(Reference), "reference", Reference, Photo.LongestReference),
            (nameof(Place), "place", Place, Photo.LongestPlace),
            (nameof(Keywords), "keywords", Keywords, Photo.LongestKeywords),
            (nameof(Copyright), "copyright notice", Copyright, Photo.LongestCopyright),
            (nameof(Restrictions), "restrictions", Restrictions, Photo.LongestRestrictions),
            (nameof(Licence), "licence", Licence, PhotoRights.LongestAddress),
            (nameof(Origin), "address it comes from", Origin, PhotoRights.LongestAddress),
        ];
        foreach (var (field, label, value, longest) in limits)
        {
            if (value?.Trim().Length > longest)
                yield return (field, string.Create(CultureInfo.InvariantCulture, $"The {label} can have {longest:N0} characters; this has {value.Trim().Length:N0}. Nothing was cut off."));
        }

        if (!Enum.IsDefined(Category)) yield return (nameof(Category), "Choose on what ground we have the picture.");
        if (!IsNothingOrAddress(Licence) && CreativeCommonsLicence.Read(Trimmed(Licence)) is null) yield return (nameof(Licence), "Write the short name of a licence of Creative Commons, such as CC BY 4.0, or the address at which the licence stands.");
        if (!IsNothingOrAddress(Origin)) yield return (nameof(Origin), "Write a whole address, such as https://example.org/pictures/12.");
        if (!string.IsNullOrWhiteSpace(TakenOn) && TakenTime.FromXmp(TakenOn.Trim()) is null) yield return (nameof(TakenOn), "Write the day as 2026-11-22, or only the month or the year.");
        foreach (var (field, value) in ((string, string?)[])[(nameof(EmbargoUntil), EmbargoUntil), (nameof(ExpiresAt), ExpiresAt)])
        {
            if (!string.IsNullOrWhiteSpace(value) && LocalTime.Read(value, zone, second: true).Problem is { } problem) yield return (field, problem);
        }
    }

    /// <summary>Writes the fields into a photo; demands and the time of day stay as they are where their field was not touched.</summary>
    public void Into(Photo photo, TimeZoneInfo zone, HouseNames house)
    {
        if (Trimmed(TakenOn) != (Taken(photo) ?? ""))
        {
            var taken = TakenTime.FromXmp(TakenOn?.Trim());
            (photo.TakenAt, photo.TakenPrecision) = (taken?.At, taken?.Precision ?? TimePrecision.Day);
        }

        photo.Restrict(Trimmed(Restrictions), house);
        (photo.Description, photo.AltText, photo.Creator, photo.Credit) = (Trimmed(Description), Trimmed(AltText), Trimmed(Creator), Trimmed(Credit));
        (photo.Source, photo.Reference, photo.Place, photo.Keywords, photo.Copyright) = (Trimmed(Source), Trimmed(Reference), Trimmed(Place), Trimmed(Keywords), Trimmed(Copyright));
        (photo.Rights.Category, photo.Rights.Licence, photo.Rights.Origin) = (Category, Trimmed(Licence), Trimmed(Origin));
        if (IsRead) photo.Rights.Unread = "";
        photo.Rights.EmbargoedUntil = Moment(EmbargoUntil, zone);
        photo.Rights.ExpiresAt = Moment(ExpiresAt, zone);
    }

    /// <summary>The day it was taken, as exactly as it is known.</summary>
    public static string? Taken(Photo photo) => photo.TakenAt?.UtcDateTime.ToString(
        photo.TakenPrecision switch { TimePrecision.Year => "yyyy", TimePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(string? local, TimeZoneInfo zone) => string.IsNullOrWhiteSpace(local) ? null : LocalTime.Read(local, zone, second: true).At;

    private static bool IsNothingOrAddress(string? text)
        => string.IsNullOrWhiteSpace(text) || (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http");

    private static string Trimmed(string? text) => text?.Trim().ReplaceLineEndings("\n") ?? "";
}
