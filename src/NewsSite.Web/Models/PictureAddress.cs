using NewsSite.Photos.Crops;
using NewsSite.Photos.Renditions;

namespace NewsSite.Web.Models;

/// <summary>Where a picture, or a part of it, is had in one width, and how large it is there, in pixels.</summary>
public readonly record struct PictureAddress(string Path, int Width, int Height)
{
    /// <summary>Wide enough for a feed, a card or the image of a page without alternatives.</summary>
    private const int Common = 1280;

    /// <summary>As a JPEG, which everything can read: the narrowest that is as wide as wanted, or the widest there is.</summary>
    public static PictureAddress Of(string fileName, int width, int height, int wanted = Common, Crop? crop = null, RenditionFormat format = RenditionFormat.Jpeg)
    {
        var (wide, high) = crop is { } part ? (part.Width, part.Height) : (width, height);
        var own = Rendition.WidthFor(wide, wanted);
        return new(Address.Media(new Rendition(own, format, crop).NameOf(fileName)), own, Math.Max(1, (int)Math.Round((double)high * own / wide)));
    }

    /// <summary>What a browser chooses from: every width of one format.</summary>
    public static string SetOf(string fileName, int width, RenditionFormat format, Crop? crop = null)
        => string.Join(", ", Rendition.WidthsOf(crop?.Width ?? width).Select(w => $"{Address.Media(new Rendition(w, format, crop).NameOf(fileName))} {w}w"));
}
