namespace NewsSite.Photos.Files;

/// <summary>The blocks of a picture file that say something about the picture, byte for byte, so that a better reader can read them again.</summary>
/// <param name="Iim">IPTC-IIM, from Photoshop's resource 0x0404.</param>
/// <param name="IimDigest">MD5 of the IIM block as the last program that knew of it left it, from resource 0x0425.</param>
/// <param name="Xmp">The main packet.</param>
/// <param name="ExtendedXmp">What did not fit into it.</param>
/// <param name="Exif">From the TIFF header on.</param>
public sealed record RawMetadata(byte[]? Iim, byte[]? IimDigest, byte[]? Xmp, byte[]? ExtendedXmp, byte[]? Exif)
{
    /// <summary>In bytes.</summary>
    public const int LargestXmp = 1_000_000;

    /// <summary>In bytes.</summary>
    public const int LargestIim = 256_000;

    /// <summary>In bytes; a JPEG cannot hold more.</summary>
    public const int LargestExif = 65_535;

    public static RawMetadata None { get; } = new(null, null, null, null, null);

    public bool IsEmpty => Iim is null && Xmp is null && Exif is null;
}
