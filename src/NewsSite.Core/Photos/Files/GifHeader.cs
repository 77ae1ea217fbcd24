using System.Runtime.InteropServices;

namespace NewsSite.Photos.Files;

/// <summary>The logical screen of a GIF (87a, 89a), whose second picture would make it move.</summary>
internal static class GifHeader
{
    /// <summary>Of at most 255 bytes each; a picture of the largest size has fewer.</summary>
    private const int MostBlocks = 400_000;

    public static PictureHeader Read(PictureReader reader)
    {
        reader.Skip(6);
        var (width, height) = (reader.LittleShort(), reader.LittleShort());
        SkipColours(reader, reader.Byte(), trailing: 2);
        var pictures = 0;
        while (reader.Position < reader.Length)
        {
            reader.Count();
            switch (reader.Byte())
            {
                case 0x21:
                    if (reader.Byte() == 0xFF) ReadApplication(reader);
                    else SkipBlocks(reader, isMetadata: true);
                    break;
                case 0x2C when ++pictures > 1:
                    throw UnfitPictureException.Moving();
                case 0x2C:
                    var (left, top) = (reader.LittleShort(), reader.LittleShort());
                    (width, height) = (Math.Max(width, left + reader.LittleShort()), Math.Max(height, top + reader.LittleShort()));
                    SkipColours(reader, reader.Byte(), trailing: 0);
                    reader.Skip(1);
                    SkipBlocks(reader, isMetadata: false);
                    break;
                default:
                    return pictures == 1 ? new(PictureFormat.Gif, width, height) : throw UnfitPictureException.Broken();
            }
        }

        return pictures == 1 ? new(PictureFormat.Gif, width, height) : throw UnfitPictureException.Broken();
    }

    /// <summary>What a program has written: XMP stands in it as it is, so that the lengths of its blocks are letters of it, and ends with bytes that count down.</summary>
    private static void ReadApplication(PictureReader reader)
    {
        int length = reader.Byte();
        if (length == 0) return;
        reader.CountMetadata(length + 1);
        if (!reader.Bytes(length).AsSpan().SequenceEqual("XMP DataXMP"u8))
        {
            SkipBlocks(reader, isMetadata: true);
            return;
        }

        var packet = new List<byte>();
        while (reader.Byte() is > 0 and var block)
        {
            reader.CountMetadata(block + 1);
            packet.Add(block);
            packet.AddRange(reader.Bytes(block));
        }

        var end = CollectionsMarshal.AsSpan(packet).LastIndexOf((ReadOnlySpan<byte>)[0x01, 0xFF, 0xFE]);
        if (end > 0) reader.Metadata.AddXmp([.. packet.Take(end)]);
    }

    private static void SkipColours(PictureReader reader, byte flags, int trailing)
        => reader.Skip(trailing + ((flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1)));

    private static void SkipBlocks(PictureReader reader, bool isMetadata)
    {
        var blocks = 0;
        while (reader.Byte() is > 0 and var length)
        {
            if (++blocks > MostBlocks) throw UnfitPictureException.Broken();
            if (isMetadata) reader.CountMetadata(length + 1);
            reader.Skip(length);
        }
    }
}
