using NewsSite.Photos.Crops;

namespace NewsSite.Web.Models;

/// <summary>A photo in one place of a page: the shape it has there, and how wide it is as CSS says it, so that no browser loads more than it shows.</summary>
public sealed record PlacedPhoto(PrintedPhoto Photo, string Sizes)
{
    /// <summary>None where the place takes any shape.</summary>
    public CropShape? Shape { get; private init; }

    /// <summary>In windows up to <see cref="Narrow"/>, where the place is a small one there.</summary>
    public CropShape? NarrowShape { get; private init; }

    /// <summary>Where it leads; it then stands beside a headline, so it says nothing that is not said there.</summary>
    public string? Link { get; private init; }

    /// <summary>Whether the browser should hurry for it.</summary>
    public bool IsFirst { get; private init; }

    /// <summary>The query of site.css from which on lists have small pictures.</summary>
    public const string Narrow = "(max-width: 34rem)";

    /// <summary>How wide those are.</summary>
    public const string NarrowSizes = "7.5rem";

    /// <summary>At the head of its story: whole, or as the desk has drawn it.</summary>
    public static PlacedPhoto Leading(PrintedPhoto photo)
        => InBody(photo) with { IsFirst = true, Shape = photo.Crops.Lead is null ? null : CropShape.Lead };

    public static PlacedPhoto InBody(PrintedPhoto photo) => new(photo, "(min-width: 58rem) 56rem, 100vw");

    /// <summary>One of several that are looked at one after the other.</summary>
    public static PlacedPhoto InGallery(PrintedPhoto photo) => new(photo, "(min-width: 58rem) 50rem, 92vw");

    /// <summary>An author’s.</summary>
    public static PlacedPhoto Portrait(PrintedPhoto photo) => new(photo, "min(9rem, 30vw)") { Shape = CropShape.Square, IsFirst = true };

    /// <summary>The one picture that the front page begins with.</summary>
    public static PlacedPhoto OnTop(PrintedPhoto photo, string link)
        => new(photo, "(min-width: 80rem) 44rem, (min-width: 52rem) 58vw, 100vw") { Shape = CropShape.Lead, Link = link, IsFirst = true };

    /// <summary>Beside a headline among others.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="link">Address of the story.</param>
    /// <param name="isSmall">Whether it is small in narrow windows.</param>
    public static PlacedPhoto InTeaser(PrintedPhoto photo, string link, bool isSmall)
        => new(photo, "(min-width: 34rem) 20rem, 100vw") { Shape = CropShape.Card, NarrowShape = isSmall ? CropShape.Square : null, Link = link };
}
