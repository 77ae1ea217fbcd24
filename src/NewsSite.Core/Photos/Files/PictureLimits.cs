namespace NewsSite.Photos.Files;

/// <summary>What a picture may cost; all of it is known from the header, before anything is decoded.</summary>
public static class PictureLimits
{
    /// <summary>In bytes; larger than what cameras and agencies deliver as JPEG.</summary>
    public const int LargestFile = 60_000_000;

    /// <summary>Width times height: a 150-megapixel camera's picture.</summary>
    public const int MostPixels = 152_000_000;

    public const int LongestSide = 30_000;

    /// <summary>In bytes, of everything in the file before the picture itself.</summary>
    public const int LargestMetadata = 8_000_000;

    /// <summary>Of the parts a file is made of; a real one has fewer than a hundred before the picture begins.</summary>
    public const int MostParts = 10_000;
}
