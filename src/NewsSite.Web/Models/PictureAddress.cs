using NewsSite.Photos.Renditions;

namespace NewsSite.Web.Models;

/// <summary>Where a picture is had in one width, and how large it is there, in pixels.</summary>
public readonly record struct PictureAddress(string Path, int Width, int Height)
{
    /// <summary>Wide enough for a feed, a card or the image of a page without alternatives.</summary>
    private const int Common = 1280;

    /// <summary>As a JPEG, which everything can read: the narrowest that is as wide as wanted, or the widest there is.</summary>
    public static PictureAddress Of(string fileName, int width, int height, int wanted = Common)
    {
        var own = Rendition.WidthFor(width, wanted);
        return new(Address.Media(new Rendition(own, RenditionFormat.Jpeg).NameOf(fileName)), own, Math.Max(1, (int)Math.Round((double)height * own / width)));
    }

    /// <summary>What a browser chooses from: every width of one format.</summary>
    public static string SetOf(string fileName, int width, RenditionFormat format)
        => string.Join(", ", Rendition.WidthsOf(width).Select(w => $"{Address.Media(new Rendition(w, format).NameOf(fileName))} {w}w"));
}
