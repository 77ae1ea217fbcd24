using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Photos.Metadata;

/// <summary>The few texts of an Exif block that say something about the picture.</summary>
internal sealed class ExifBlock
{
    private const int MostEntries = 500;
    private const int LongestText = 60_000;
    private readonly Dictionary<int, string> texts = [];
    private readonly byte[] tiff;
    private readonly bool isLittle;

    /// <summary>Those of the texts.</summary>
    public static IReadOnlyList<int> Tags { get; } = [0x010E, 0x013B, 0x8298, 0x9003, 0x9011];

    public ExifBlock(byte[] block)
    {
        tiff = block.AsSpan().StartsWith("Exif\0\0"u8) ? block[6..] : block;
        if (tiff.Length < 8) return;
        isLittle = tiff[0] == 'I';
        if (Read(Int(4)) is { } exif) Read(exif);
    }

    public string? Description => texts.GetValueOrDefault(0x010E);

    public string? Artist => texts.GetValueOrDefault(0x013B);

    public string? Copyright => texts.GetValueOrDefault(0x8298);

    /// <summary>“2021:03:27 10:15:00”.</summary>
    public string? TakenAt => texts.GetValueOrDefault(0x9003);

    /// <summary>“+02:00”.</summary>
    public string? Offset => texts.GetValueOrDefault(0x9011);

    /// <summary>A block that holds texts: those of the picture, and those of a directory of its own about how it was taken.</summary>
    public static byte[] Of(IReadOnlyList<(int Tag, byte[] Text)> texts, IReadOnlyList<(int Tag, byte[] Text)> more)
    {
        if (texts.Count + more.Count == 0) return [];
        var second = 8 + DirectoryLength(texts.Count + 1);
        var (block, content) = (new List<byte>(), new List<byte>());
        block.AddRange("MM\0*\0\0\0\b"u8);
        Write(texts, [.. Big(0x8769, 2), .. Big(4, 2), .. Big(1, 4), .. Big(second, 4)]);
        Write(more, []);
        return [.. block, .. content];

        void Write(IReadOnlyList<(int Tag, byte[] Text)> entries, byte[] last)
        {
            block.AddRange(Big(entries.Count + (last.Length / 12), 2));
            foreach (var (tag, text) in entries)
            {
                block.AddRange([.. Big(tag, 2), .. Big(2, 2), .. Big(text.Length, 4), .. Big(second + DirectoryLength(more.Count) + content.Count, 4)]);
                content.AddRange(text);
            }

            block.AddRange([.. last, 0, 0, 0, 0]);
        }

        static int DirectoryLength(int entries) => 2 + (12 * entries) + 4;

        static byte[] Big(int value, int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(value >> (8 * (length - 1 - i))))];
    }

    /// <summary>Reads one directory and returns where the Exif directory stands, if it says so.</summary>
    private uint? Read(uint at)
    {
        if (at < 8 || at + 2L > tiff.Length) return null;
        uint? exif = null;
        var count = Math.Min(Short(at), MostEntries);
        for (var entry = at + 2; count > 0 && entry + 12L <= tiff.Length; entry += 12, count--)
        {
            var tag = Short(entry);
            if (tag == 0x8769) exif = Int(entry + 8);
            if (!Tags.Contains(tag) || Short(entry + 2) != 2) continue;
            var length = Int(entry + 4);
            var from = length <= 4 ? entry + 8 : Int(entry + 8);
            if (length > LongestText || from + (long)length > tiff.Length) continue;
            var text = Clean.Text(Encoding.UTF8.GetString(tiff, (int)from, (int)length).Split('\0')[0]);
            if (text.Length > 0) texts.TryAdd(tag, text);
        }

        return exif;
    }

    private int Short(long at) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(tiff.AsSpan((int)at)) : BinaryPrimitives.ReadUInt16BigEndian(tiff.AsSpan((int)at));

    private uint Int(long at) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff.AsSpan((int)at)) : BinaryPrimitives.ReadUInt32BigEndian(tiff.AsSpan((int)at));
}
