using System.Buffers.Binary;

namespace NewsSite.Photos.Files;

/// <summary>The size from the frame marker (ITU T.81), turned as the Exif orientation says.</summary>
internal static class JpegHeader
{
    private const int Orientation = 0x0112;

    public static PictureHeader Read(PictureReader reader)
    {
        reader.Skip(2);
        var sideways = false;
        while (true)
        {
            reader.Count();
            var marker = Marker(reader);
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7)) continue;
            var length = reader.BigShort() - 2;
            if (length < 0 || marker is 0xD8 or 0xD9 or 0xDA) throw UnfitPictureException.Broken();
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                reader.Skip(1);
                var (height, width) = (reader.BigShort(), reader.BigShort());
                return sideways ? new(PictureFormat.Jpeg, height, width) : new(PictureFormat.Jpeg, width, height);
            }

            reader.CountMetadata(length);
            if (marker is 0xE1 or 0xED)
            {
                var payload = reader.Bytes(length);
                reader.Metadata.AddSegment(payload);
                sideways |= marker == 0xE1 && IsSideways(payload);
            }
            else reader.Skip(length);
        }
    }

    private static byte Marker(PictureReader reader)
    {
        if (reader.Byte() != 0xFF) throw UnfitPictureException.Broken();
        for (var fill = 0; fill < 1000; fill++)
        {
            if (reader.Byte() is not 0xFF and var marker) return marker;
        }

        throw UnfitPictureException.Broken();
    }

    /// <summary>Whether an APP1 payload is Exif and says that the picture lies on its side.</summary>
    private static bool IsSideways(ReadOnlySpan<byte> payload)
    {
        if (!payload.StartsWith("Exif\0\0"u8)) return false;
        var tiff = payload[6..];
        var isLittle = tiff.StartsWith("II"u8);
        if (tiff.Length < 8 || Int(tiff, 4) is not (> 0 and <= 0xFFFF and var at) || at + 2 > tiff.Length) return false;
        var count = Short(tiff, (int)at);
        for (var entry = (int)at + 2; count > 0 && entry + 12 <= tiff.Length; entry += 12, count--)
        {
            if (Short(tiff, entry) == Orientation) return Short(tiff, entry + 8) is >= 5 and <= 8;
        }

        return false;

        int Short(ReadOnlySpan<byte> bytes, int index)
            => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[index..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[index..]);
        uint Int(ReadOnlySpan<byte> bytes, int index)
            => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[index..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[index..]);
    }
}
