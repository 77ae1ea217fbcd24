namespace NewsSite.Photos.Files;

/// <summary>The size from the first chunk of a WebP file (RFC 9649), which is one of three kinds.</summary>
internal static class WebPHeader
{
    private const int Animated = 0x02;

    public static PictureHeader Read(PictureReader reader)
    {
        reader.Skip(12);
        var type = reader.Bytes(4).AsSpan();
        reader.Skip(4);
        if (type.SequenceEqual("VP8X"u8))
        {
            var header = Extended(reader.Bytes(10));
            CollectMetadata(reader);
            return header;
        }

        if (type.SequenceEqual("VP8L"u8)) return Lossless(reader.Bytes(5));
        if (type.SequenceEqual("VP8 "u8)) return Lossy(reader.Bytes(10));
        throw UnfitPictureException.Broken();
    }

    private static PictureHeader Extended(byte[] chunk)
    {
        if ((chunk[0] & Animated) != 0) throw UnfitPictureException.Moving();
        return new(PictureFormat.WebP, 1 + (chunk[4] | chunk[5] << 8 | chunk[6] << 16), 1 + (chunk[7] | chunk[8] << 8 | chunk[9] << 16));
    }

    /// <summary>Metadata stands behind the picture; a file that is cut off there is still a picture.</summary>
    private static void CollectMetadata(PictureReader reader)
    {
        while (reader.Position + 8 <= reader.Length)
        {
            reader.Count();
            var type = reader.Bytes(4).AsSpan();
            long length = reader.LittleInt();
            if (reader.Position + length > reader.Length) return;
            var isExif = type.SequenceEqual("EXIF"u8);
            if (!isExif && !type.SequenceEqual("XMP "u8))
            {
                reader.Skip(length);
            }
            else
            {
                reader.CountMetadata(length);
                var content = reader.Bytes((int)length);
                if (isExif) reader.Metadata.AddExif(content);
                else reader.Metadata.AddXmp(content);
            }

            if (length % 2 == 1 && reader.Position < reader.Length) reader.Skip(1);
        }
    }

    private static PictureHeader Lossless(byte[] chunk)
    {
        if (chunk[0] != 0x2F) throw UnfitPictureException.Broken();
        var bits = chunk[1] | chunk[2] << 8 | chunk[3] << 16 | chunk[4] << 24;
        return new(PictureFormat.WebP, 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
    }

    private static PictureHeader Lossy(byte[] chunk)
    {
        if (chunk is not [_, _, _, 0x9D, 0x01, 0x2A, ..]) throw UnfitPictureException.Broken();
        return new(PictureFormat.WebP, (chunk[6] | chunk[7] << 8) & 0x3FFF, (chunk[8] | chunk[9] << 8) & 0x3FFF);
    }
}
