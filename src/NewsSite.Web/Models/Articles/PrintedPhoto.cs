using NewsSite.Photos;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Rights;

namespace NewsSite.Web.Models;

/// <summary>A photo as readers get it: never the agency's own sentence, number or restrictions.</summary>
public sealed record PrintedPhoto(string FileName, int Width, int Height, string AltText, string Caption, string Credit)
{
    /// <summary>How it is cut for places of a fixed shape.</summary>
    public PhotoCrops Crops { get; init; } = PhotoCrops.Centred;

    /// <summary>Whether its supplier lets it leave our own pages.</summary>
    public bool MayBePassedOn { get; init; }

    /// <summary>What readers see where a picture may not be seen.</summary>
    public const string Placeholder = "/withheld.svg";

    /// <summary>The licence by which anybody may use it; its name ends the credit.</summary>
    public CreativeCommonsLicence? Licence { get; init; }

    /// <summary>Where whoever gave it keeps it; empty where that is not said.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The credit without the licence that it ends with.</summary>
    public string Whose => Licence is { } licence && Credit.EndsWith(licence.Name, StringComparison.OrdinalIgnoreCase) ? Credit[..^licence.Name.Length].TrimEnd(' ', '/') : Credit;

    /// <summary>A photo with what one story says of it.</summary>
    public static PrintedPhoto Of(Photo photo, string altText, string caption) => new(photo.FileName, photo.Width, photo.Height, altText, caption, photo.Credit)
    {
        Crops = photo.Crops,
        Licence = photo.Rights.CreativeCommons, Origin = photo.Rights.CreativeCommons is null ? "" : photo.Rights.Origin,
        MayBePassedOn = SupplierTerms.AllowPassingOn(photo.Restrictions),
        KilledAt = photo.Rights.KilledAt, EmbargoedUntil = photo.Rights.EmbargoedUntil, ExpiresAt = photo.Rights.ExpiresAt, Terms = photo.Rights.Terms,
    };

    /// <summary>The part of it that fills a place of a shape; none where the whole does.</summary>
    public Crop? Crop(CropShape? shape) => shape is { } fixedShape ? Crops.Of(fixedShape, Width, Height) : null;

    public DateTimeOffset? KilledAt { get; init; }

    public DateTimeOffset? EmbargoedUntil { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public IReadOnlyList<LeaseTerm> Terms { get; init; } = [];

    /// <summary>The hours at which it may come or go.</summary>
    public IEnumerable<DateTimeOffset> Hours => Terms.SelectMany(t => new[] { t.BeginsAt, t.Until }).Append(EmbargoedUntil).Append(ExpiresAt).OfType<DateTimeOffset>();

    /// <summary>Whether readers get a neutral picture in its place; twin of <see cref="PhotoRights.IsWithheld"/>.</summary>
    public bool IsWithheld(DateTimeOffset now) => KilledAt is not null || EmbargoedUntil > now || ExpiresAt <= now || LeaseTerm.At(Terms, now) == LeaseKind.Deny;
}
