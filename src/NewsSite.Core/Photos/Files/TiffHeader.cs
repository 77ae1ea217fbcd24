using NewsSite.Photos.Metadata;

namespace NewsSite.Photos.Files;

/// <summary>The size and the metadata from the first directory of a TIFF (revision 6.0), which may stand anywhere in the file.</summary>
internal static class TiffHeader
{
    private const int Wide = 256;
    private const int High = 257;
    private const int Orientation = 274;
    private const int Xmp = 700;
    private const int Iim = 33723;
    private const int Exif = 0x8769;
    private const int LongestText = 10_000;
    private const int Photoshop = 34377;

    public static PictureHeader Read(PictureReader reader)
    {
        var isLittle = reader.Bytes(4)[0] == 'I';
        var entries = Directory(Int());

        var (width, height) = (Number(Wide), Number(High));
        if (Block(Xmp) is { } packet) reader.Metadata.AddXmp(packet);
        if (Block(Photoshop) is { } resources) reader.Metadata.AddResources(resources);
        if (Block(Iim) is { } iim) reader.Metadata.AddIim(iim);
        reader.Metadata.AddExif(ExifBlock.Of(Texts(entries), entries.TryGetValue(Exif, out var more) ? Texts(Directory(more.Value)) : []));
        return Number(Orientation, 1) is >= 5 and <= 8 ? new(PictureFormat.Tiff, height, width) : new(PictureFormat.Tiff, width, height);

        Dictionary<int, (int Type, uint Count, uint Value)> Directory(uint at)
        {
            reader.GoTo(at);
            var found = new Dictionary<int, (int Type, uint Count, uint Value)>();
            for (var count = Short(); count > 0; count--)
            {
                reader.Count();
                var (tag, type, values) = (Short(), Short(), Int());
                found.TryAdd(tag, (type, values, Int()));
            }

            return found;
        }

        // A TIFF is what an Exif block is inside other files: its texts stand anywhere in it, so that a block of its own is made of them.
        List<(int Tag, byte[] Text)> Texts(Dictionary<int, (int Type, uint Count, uint Value)> directory)
        {
            var texts = new List<(int Tag, byte[] Text)>();
            foreach (var tag in ExifBlock.Tags)
            {
                if (!directory.TryGetValue(tag, out var entry) || entry.Type != 2 || entry.Count is <= 4 or > LongestText || entry.Value + (long)entry.Count > reader.Length) continue;
                reader.CountMetadata(entry.Count);
                reader.GoTo(entry.Value);
                texts.Add((tag, reader.Bytes((int)entry.Count)));
            }

            return texts;
        }

        int Short() => isLittle ? reader.LittleShort() : reader.BigShort();
        uint Int() => isLittle ? reader.LittleInt() : reader.BigInt();

        // A number of two bytes stands at the beginning of the field of four.
        int Number(int tag, int otherwise = 0)
        {
            if (!entries.TryGetValue(tag, out var entry)) return otherwise;
            var value = entry.Type == 3 && !isLittle ? entry.Value >> 16 : entry.Type == 3 ? entry.Value & 0xFFFF : entry.Value;
            return value <= int.MaxValue ? (int)value : throw UnfitPictureException.Broken();
        }

        byte[]? Block(int tag)
        {
            if (!entries.TryGetValue(tag, out var entry)) return null;
            var length = entry.Type is 4 or 9 ? entry.Count * 4L : entry.Count;
            if (length <= 4) return null;
            reader.CountMetadata(length);
            reader.GoTo(entry.Value);
            return reader.Bytes((int)length);
        }
    }
}
