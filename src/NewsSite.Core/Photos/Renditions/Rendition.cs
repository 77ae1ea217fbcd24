using System.Globalization;
using NewsSite.Photos.Crops;

namespace NewsSite.Photos.Renditions;

/// <summary>The formats in which readers get pictures, the smallest first.</summary>
public enum RenditionFormat
{
    Avif,
    WebP,
    Jpeg,
}

/// <summary>A picture, or a part of it, in one width, in pixels, and one format.</summary>
public readonly record struct Rendition(int Width, RenditionFormat Format, Crop? Crop = null)
{
    private const int HashLength = 32;

    /// <summary>In pixels.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 480, 640, 960, 1280, 1920];

    public string Extension => Format switch
    {
        RenditionFormat.Avif => ".avif",
        RenditionFormat.WebP => ".webp",
        _ => ".jpg",
    };

    /// <summary>The widths in which a picture is made, the narrowest first: never wider than it is, and its own where that is no more than the widest.</summary>
    public static IReadOnlyList<int> WidthsOf(int pictureWidth) => [.. Widths.Where(w => w < pictureWidth), .. pictureWidth <= Widths[^1] ? [pictureWidth] : Widths.Where(w => w == pictureWidth)];

    /// <summary>Everything that is made of a picture before it is asked for.</summary>
    public static IEnumerable<Rendition> Of(int pictureWidth)
        => from width in WidthsOf(pictureWidth) from format in Enum.GetValues<RenditionFormat>() select new Rendition(width, format);

    /// <summary>The narrowest width of a picture that is at least so wide, or its widest.</summary>
    public static int WidthFor(int pictureWidth, int wanted)
    {
        var widths = WidthsOf(pictureWidth);
        return widths.FirstOrDefault(w => w >= wanted, widths[^1]);
    }

    /// <summary>Its name, made of the name of the file it is made of.</summary>
    public string NameOf(string fileName)
        => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(fileName)}-{(Crop is { } crop ? $"{crop.Code}-" : "")}{Width}{Extension}");

    /// <summary>Reads a name that <see cref="NameOf"/> has written.</summary>
    /// <param name="name">The name.</param>
    /// <param name="hash">What the names of the picture's files begin with.</param>
    /// <param name="rendition">Which it is.</param>
    public static bool TryParse(string name, out string hash, out Rendition rendition)
    {
        (hash, rendition) = ("", default);
        if (name.Length <= HashLength || name[HashLength] != '-' || !IsHash(name.AsSpan(0, HashLength))) return false;
        var rest = name.AsSpan(HashLength + 1);
        var dot = rest.LastIndexOf('.');
        var dash = rest.IndexOf('-');
        if (dot <= dash) return false;
        Crop? crop = null;
        if (dash >= 0)
        {
            if (!Crops.Crop.TryParse(rest[..dash], out var part)) return false;
            crop = part;
        }

        var digits = rest[(dash + 1)..dot];
        if (digits is ['0', ..] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var width)) return false;
        foreach (var format in Enum.GetValues<RenditionFormat>())
        {
            rendition = new(width, format, crop);
            if (!rest[dot..].SequenceEqual(rendition.Extension)) continue;
            hash = name[..HashLength];
            return true;
        }

        return false;
    }

    /// <summary>Whether a name is that of a picture's own file, and what it begins with.</summary>
    public static bool IsOriginal(string name, out string hash)
    {
        hash = name.Length > HashLength && name[HashLength] == '.' && IsHash(name.AsSpan(0, HashLength)) ? name[..HashLength] : "";
        return hash != "";
    }

    private static bool IsHash(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigitLower(c)) return false;
        }

        return true;
    }
}
