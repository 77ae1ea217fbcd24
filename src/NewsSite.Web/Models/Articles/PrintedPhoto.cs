using NewsSite.Photos;
using NewsSite.Photos.Rights;

namespace NewsSite.Web.Models;

/// <summary>A photo as readers get it: never the agency's own sentence, number or restrictions.</summary>
public sealed record PrintedPhoto(string FileName, int Width, int Height, string AltText, string Caption, string Credit)
{
    /// <summary>Whether it comes further down than the browser should hurry for.</summary>
    public bool StandsInBody { get; init; }

    /// <summary>Whether its supplier lets it leave our own pages.</summary>
    public bool MayBePassedOn { get; init; }

    /// <summary>What readers see where a picture may not be seen.</summary>
    public const string Placeholder = "/withheld.svg";

    /// <summary>A photo with what one story says of it.</summary>
    public static PrintedPhoto Of(Photo photo, string altText, string caption) => new(photo.FileName, photo.Width, photo.Height, altText, caption, photo.Credit)
    {
        MayBePassedOn = SupplierTerms.AllowPassingOn(photo.Restrictions),
        KilledAt = photo.Rights.KilledAt, EmbargoedUntil = photo.Rights.EmbargoedUntil, ExpiresAt = photo.Rights.ExpiresAt,
    };

    /// <summary>For browsers that know neither AVIF nor WebP.</summary>
    public string Source => PictureAddress.Of(FileName, Width, Height, 960).Path;

    public DateTimeOffset? KilledAt { get; init; }

    public DateTimeOffset? EmbargoedUntil { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether readers get a neutral picture in its place; twin of <see cref="PhotoRights.IsWithheld"/>.</summary>
    public bool IsWithheld(DateTimeOffset now) => KilledAt is not null || EmbargoedUntil > now || ExpiresAt <= now;
}
