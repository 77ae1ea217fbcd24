using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Photos.Files;

/// <summary>Where a file of boxes keeps the items that say something about its picture (ISO/IEC 14496-12, <c>iinf</c> and <c>iloc</c>).</summary>
internal static class AvifItems
{
    private const int MostItems = 1000;
    private const int MostExtents = 64;

    /// <summary>One item: what it holds, and the stretches of the file where it stands.</summary>
    public readonly record struct Item(bool IsXmp, IReadOnlyList<(long At, long Length)> Stretches);

    /// <summary>Those with XMP or Exif; a wrong byte ends the reading, never fails it.</summary>
    /// <param name="info">The content of <c>iinf</c>.</param>
    /// <param name="places">The content of <c>iloc</c>.</param>
    public static IReadOnlyList<Item> Find(ReadOnlySpan<byte> info, ReadOnlySpan<byte> places)
    {
        try
        {
            var wanted = Kinds(info);
            return wanted.Count == 0 ? [] : Places(places, wanted);
        }
        catch (ArgumentOutOfRangeException)
        {
            return [];
        }
    }

    /// <summary>The numbers of the items, and whether each is XMP.</summary>
    private static Dictionary<uint, bool> Kinds(ReadOnlySpan<byte> info)
    {
        var kinds = new Dictionary<uint, bool>();
        var rest = info[(info[0] == 0 ? 6 : 8)..];
        for (var left = MostItems; left > 0 && rest.Length >= 20; left--)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length < 20 || length > rest.Length) break;
            var box = rest[..(int)length];
            var version = box[8];
            if (rest[4..].StartsWith("infe"u8) && version is 2 or 3)
            {
                var after = version == 2 ? 14 : 16;
                var number = version == 2 ? BinaryPrimitives.ReadUInt16BigEndian(box[12..]) : BinaryPrimitives.ReadUInt32BigEndian(box[12..]);
                var type = box[(after + 2)..];
                if (type.StartsWith("Exif"u8)) kinds[number] = false;
                else if (type.StartsWith("mime"u8) && Encoding.Latin1.GetString(type[4..]).Split('\0') is [_, "application/rdf+xml", ..]) kinds[number] = true;
            }

            rest = rest[(int)length..];
        }

        return kinds;
    }

    private static List<Item> Places(ReadOnlySpan<byte> places, Dictionary<uint, bool> wanted)
    {
        var items = new List<Item>();
        var (version, sizes, bases) = (places[0], places[4], places[5]);
        var at = 6;
        var count = version < 2 ? Number(places, ref at, 2) : Number(places, ref at, 4);
        for (var left = Math.Min(count, MostItems); left > 0; left--)
        {
            var number = (uint)(version < 2 ? Number(places, ref at, 2) : Number(places, ref at, 4));
            var isInFile = version == 0 || (Number(places, ref at, 2) & 15) == 0;
            at += 2;
            var from = Number(places, ref at, bases >> 4);
            var stretches = new List<(long, long)>();
            var extents = Number(places, ref at, 2);
            if (extents > MostExtents) break;
            for (; extents > 0; extents--)
            {
                if (version > 0) at += bases & 15;
                var offset = Number(places, ref at, sizes >> 4);
                stretches.Add((from + offset, Number(places, ref at, sizes & 15)));
            }

            if (isInFile && wanted.TryGetValue(number, out var isXmp)) items.Add(new(isXmp, stretches));
        }

        return items;
    }

    private static long Number(ReadOnlySpan<byte> bytes, ref int at, int length)
    {
        long number = 0;
        foreach (var one in bytes.Slice(at, length)) number = (number << 8) | one;
        at += length;
        return number;
    }
}
