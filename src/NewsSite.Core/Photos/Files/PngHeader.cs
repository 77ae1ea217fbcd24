namespace NewsSite.Photos.Files;

/// <summary>The size from IHDR (PNG, ISO/IEC 15948); the chunks before the picture say whether it moves.</summary>
internal static class PngHeader
{
    public static PictureHeader Read(PictureReader reader)
    {
        reader.Skip(8);
        if (reader.BigInt() != 13 || !reader.Bytes(4).AsSpan().SequenceEqual("IHDR"u8)) throw UnfitPictureException.Broken();
        var (width, height) = (Side(reader.BigInt()), Side(reader.BigInt()));
        reader.Skip(9);
        while (true)
        {
            reader.Count();
            var length = reader.BigInt();
            var type = reader.Bytes(4).AsSpan();
            if (type.SequenceEqual("IDAT"u8)) return new(PictureFormat.Png, width, height);
            if (type.SequenceEqual("acTL"u8)) throw UnfitPictureException.Moving();
            reader.CountMetadata(length);
            if (type.SequenceEqual("iTXt"u8)) reader.Metadata.AddPngText(reader.Bytes((int)length));
            else if (type.SequenceEqual("eXIf"u8)) reader.Metadata.AddExif(reader.Bytes((int)length));
            else reader.Skip(length);
            reader.Skip(4);
        }
    }

    private static int Side(uint pixels) => pixels <= int.MaxValue ? (int)pixels : throw UnfitPictureException.Broken();
}
