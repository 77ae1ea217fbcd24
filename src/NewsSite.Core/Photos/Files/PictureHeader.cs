using System.Globalization;

namespace NewsSite.Photos.Files;

/// <summary>What a file says of itself before its picture begins: kind, and size as a viewer sees it. Nothing is decoded.</summary>
public sealed record PictureHeader(PictureFormat Format, int Width, int Height)
{
    /// <summary>What people and programs wrote into the file about the picture, as it stands there.</summary>
    public RawMetadata Raw { get; init; } = RawMetadata.None;

    private static readonly (byte[] Start, int At, Func<PictureReader, PictureHeader> Read)[] Kinds =
    [
        ([0xFF, 0xD8, 0xFF], 0, JpegHeader.Read),
        ([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], 0, PngHeader.Read),
        ([.. "GIF87a"u8], 0, GifHeader.Read),
        ([.. "GIF89a"u8], 0, GifHeader.Read),
        ([.. "WEBP"u8], 8, WebPHeader.Read),
        ([.. "ftyp"u8], 4, AvifHeader.Read),
        ([.. "II*\0"u8], 0, TiffHeader.Read),
        ([.. "MM\0*"u8], 0, TiffHeader.Read),
    ];

    /// <summary>Reads a seekable stream from its beginning.</summary>
    /// <exception cref="UnfitPictureException">It is no picture, a damaged one, or too large to be taken.</exception>
    public static PictureHeader Read(Stream content)
    {
        if (content.Length == 0) throw new UnfitPictureException("The file is empty.");
        if (content.Length > PictureLimits.LargestFile)
            throw new UnfitPictureException(Say($"The file has {content.Length / 1_000_000:N0} MB. At most {PictureLimits.LargestFile / 1_000_000} MB can be taken."));
        var header = ReadAny(content);
        if (header is { Width: < 1 } or { Height: < 1 }) throw UnfitPictureException.Broken();
        if (header.Width > PictureLimits.LongestSide || header.Height > PictureLimits.LongestSide || (long)header.Width * header.Height > PictureLimits.MostPixels)
        {
            throw new UnfitPictureException(Say(
                $"The picture has {header.Width:N0} × {header.Height:N0} pixels. At most {PictureLimits.MostPixels / 1_000_000} million, and {PictureLimits.LongestSide:N0} on a side, can be taken."));
        }

        return header;
    }

    private static PictureHeader ReadAny(Stream content)
    {
        content.Position = 0;
        var reader = new PictureReader(new BufferedStream(content, 16 * 1024));
        var start = reader.Peek(12);
        try
        {
            foreach (var kind in Kinds)
            {
                if (start.Length >= kind.At + kind.Start.Length && start.AsSpan(kind.At, kind.Start.Length).SequenceEqual(kind.Start)) return kind.Read(reader) with { Raw = reader.Metadata.Collected() };
            }
        }
        catch (EndOfStreamException)
        {
            throw UnfitPictureException.Broken();
        }

        throw new UnfitPictureException("This is not a picture that can be taken. JPEG, PNG, WebP, AVIF, TIFF and still GIF can.");
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
