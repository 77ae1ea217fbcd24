using NewsSite.Photos.Files;

namespace NewsSite.Photos;

/// <summary>The metadata blocks of a photo's file as they came, so that a better reader can read them again.</summary>
public sealed class PhotoMetadata
{
    public int PhotoId { get; private set; }

    public byte[]? Iim { get; private set; }

    public byte[]? IimDigest { get; private set; }

    public byte[]? Xmp { get; private set; }

    public byte[]? ExtendedXmp { get; private set; }

    public byte[]? Exif { get; private set; }

    private PhotoMetadata()
    {
    }

    internal PhotoMetadata(RawMetadata raw) => (Iim, IimDigest, Xmp, ExtendedXmp, Exif) = raw;

    public RawMetadata Raw() => new(Iim, IimDigest, Xmp, ExtendedXmp, Exif);
}
