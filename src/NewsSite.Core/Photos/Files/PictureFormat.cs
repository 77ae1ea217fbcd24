namespace NewsSite.Photos.Files;

/// <summary>The kinds of picture that can be told by their content.</summary>
public enum PictureFormat
{
    Jpeg,
    Png,
    WebP,
    Avif,
    Gif,
    Tiff,
}

public static class PictureFormats
{
    /// <summary>The end of the file's name, which says its type to whoever serves it.</summary>
    public static string Extension(this PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => ".jpg",
        PictureFormat.Png => ".png",
        PictureFormat.WebP => ".webp",
        PictureFormat.Avif => ".avif",
        PictureFormat.Tiff => ".tif",
        _ => ".gif",
    };
}
