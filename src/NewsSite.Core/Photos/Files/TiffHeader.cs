namespace NewsSite.Photos.Files;

/// <summary>The size and the metadata from the first directory of a TIFF (revision 6.0), which may stand anywhere in the file.</summary>
internal static class TiffHeader
{
    private const int Wide = 256;
    private const int High = 257;
    private const int Orientation = 274;
    private const int Xmp = 700;
    private const int Iim = 33723;
    private const int Photoshop = 34377;

    public static PictureHeader Read(PictureReader reader)
    {
        var isLittle = reader.Bytes(4)[0] == 'I';
        reader.GoTo(Int());
        var entries = new Dictionary<int, (int Type, uint Count, uint Value)>();
        for (var count = Short(); count > 0; count--)
        {
            reader.Count();
            var (tag, type, values) = (Short(), Short(), Int());
            entries.TryAdd(tag, (type, values, Int()));
        }

        var (width, height) = (Number(Wide), Number(High));
        if (Block(Xmp) is { } packet) reader.Metadata.AddXmp(packet);
        if (Block(Photoshop) is { } resources) reader.Metadata.AddResources(resources);
        if (Block(Iim) is { } iim) reader.Metadata.AddIim(iim);
        return Number(Orientation, 1) is >= 5 and <= 8 ? new(PictureFormat.Tiff, height, width) : new(PictureFormat.Tiff, width, height);

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
