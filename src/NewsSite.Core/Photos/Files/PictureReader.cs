using System.Buffers.Binary;

namespace NewsSite.Photos.Files;

/// <summary>Reads a file's parts one by one and keeps count, so that no file makes its reader work long.</summary>
internal sealed class PictureReader(BufferedStream content)
{
    private long metadata;
    private int parts;

    public MetadataCollector Metadata { get; } = new();

    public long Position => content.Position;

    public long Length => content.Length;

    /// <summary>The first bytes, fewer when the file has no more; the position stays at the beginning.</summary>
    public byte[] Peek(int count)
    {
        var bytes = new byte[count];
        var read = content.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        content.Position = 0;
        return bytes[..read];
    }

    public byte Byte() => content.ReadByte() is >= 0 and var b ? (byte)b : throw new EndOfStreamException();

    public int BigShort() => (Byte() << 8) | Byte();

    public int LittleShort() => Byte() | (Byte() << 8);

    public uint BigInt() => BinaryPrimitives.ReadUInt32BigEndian(Bytes(4));

    public uint LittleInt() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        content.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Goes to a place, given from the beginning.</summary>
    public void GoTo(long at)
    {
        if (at < 0 || at > content.Length) throw new EndOfStreamException();
        content.Position = at;
    }

    public void Skip(long count)
    {
        if (count < 0 || content.Position + count > content.Length) throw new EndOfStreamException();
        content.Seek(count, SeekOrigin.Current);
    }

    /// <summary>One more part of the file.</summary>
    /// <exception cref="UnfitPictureException">There are too many.</exception>
    public void Count()
    {
        if (++parts > PictureLimits.MostParts) throw UnfitPictureException.Broken();
    }

    /// <summary>So many more bytes that stand before the picture.</summary>
    /// <exception cref="UnfitPictureException">There are too many.</exception>
    public void CountMetadata(long bytes)
    {
        metadata += bytes;
        if (metadata > PictureLimits.LargestMetadata)
            throw new UnfitPictureException($"The file carries more than {PictureLimits.LargestMetadata / 1_000_000} MB of data beside the picture. Save it without, and send that.");
    }
}
