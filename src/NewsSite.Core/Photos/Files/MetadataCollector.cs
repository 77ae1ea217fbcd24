using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace NewsSite.Photos.Files;

/// <summary>Gathers the metadata blocks while a header is read; a block that is too large or broken is left out.</summary>
internal sealed class MetadataCollector
{
    private const int LargestPhotoshop = 4_000_000;

    private readonly List<byte> photoshop = [];
    private byte[]? xmp;
    private byte[]? extended;
    private byte[]? exif;
    private byte[]? bare;

    /// <summary>An APP1 or APP13 segment of a JPEG.</summary>
    public void AddSegment(byte[] payload)
    {
        ReadOnlySpan<byte> bytes = payload, main = "http://ns.adobe.com/xap/1.0/\0"u8, extension = "http://ns.adobe.com/xmp/extension/\0"u8, resources = "Photoshop 3.0\0"u8, tiff = "Exif\0\0"u8;
        if (bytes.StartsWith(main)) AddXmp(payload[main.Length..]);
        else if (bytes.StartsWith(extension)) AddExtension(bytes[extension.Length..]);
        else if (bytes.StartsWith(tiff)) AddExif(payload[tiff.Length..]);
        else if (bytes.StartsWith(resources) && photoshop.Count + payload.Length <= LargestPhotoshop) photoshop.AddRange(bytes[resources.Length..]);
    }

    public void AddXmp(byte[] packet)
    {
        if (xmp is null && packet.Length is > 0 and <= RawMetadata.LargestXmp) xmp = packet;
    }

    public void AddExif(byte[] block)
    {
        if (exif is null && block.Length is > 8 and <= RawMetadata.LargestExif) exif = block;
    }

    /// <summary>Photoshop's image resources where a file keeps them whole.</summary>
    public void AddResources(byte[] resources)
    {
        if (photoshop.Count + resources.Length <= LargestPhotoshop) photoshop.AddRange(resources);
    }

    /// <summary>An IIM block that stands by itself.</summary>
    public void AddIim(byte[] block)
    {
        if (block.Length is > 0 and <= RawMetadata.LargestIim) bare = block;
    }

    /// <summary>An international text chunk of a PNG, which holds XMP under a keyword of its own.</summary>
    public void AddPngText(byte[] chunk)
    {
        ReadOnlySpan<byte> bytes = chunk, keyword = "XML:com.adobe.xmp\0"u8;
        if (!bytes.StartsWith(keyword) || bytes.Length < keyword.Length + 4) return;
        var isCompressed = bytes[keyword.Length] == 1;
        var at = keyword.Length + 2;
        for (var skipped = 0; skipped < 2; skipped++)
        {
            var end = bytes[at..].IndexOf((byte)0);
            if (end < 0) return;
            at += end + 1;
        }

        if (!isCompressed) AddXmp(chunk[at..]);
        else if (Inflated(chunk[at..]) is { } packet) AddXmp(packet);
    }

    public RawMetadata Collected()
    {
        var (iim, digest) = Resources(CollectionsMarshal.AsSpan(photoshop));
        iim ??= bare;
        return iim is null && xmp is null && exif is null ? RawMetadata.None : new(iim, digest, xmp, extended, exif);
    }

    /// <summary>A part of what did not fit into the main packet: whose, how much in all, and from where on.</summary>
    private void AddExtension(ReadOnlySpan<byte> part)
    {
        if (part.Length < 40) return;
        var (total, offset) = (BinaryPrimitives.ReadUInt32BigEndian(part[32..]), BinaryPrimitives.ReadUInt32BigEndian(part[36..]));
        var content = part[40..];
        if (total > RawMetadata.LargestXmp || (extended is not null && extended.Length != total) || offset + (long)content.Length > total) return;
        extended ??= new byte[total];
        content.CopyTo(extended.AsSpan((int)offset));
    }

    /// <summary>No more than can be kept is ever unpacked.</summary>
    private static byte[]? Inflated(byte[] packed)
    {
        try
        {
            using var source = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            var packet = new byte[RawMetadata.LargestXmp + 1];
            var length = source.ReadAtLeast(packet, packet.Length, throwOnEndOfStream: false);
            return length > RawMetadata.LargestXmp ? null : packet[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Photoshop's image resources: signature, number, padded name, length, padded data.</summary>
    private static (byte[]? Iim, byte[]? Digest) Resources(ReadOnlySpan<byte> stream)
    {
        byte[]? iim = null, digest = null;
        while (stream.Length >= 12 && stream.StartsWith("8BIM"u8))
        {
            var id = BinaryPrimitives.ReadUInt16BigEndian(stream[4..]);
            var name = 1 + stream[6];
            var head = 6 + name + (name % 2);
            if (head + 4 > stream.Length) break;
            var length = BinaryPrimitives.ReadUInt32BigEndian(stream[head..]);
            if (length > stream.Length - head - 4)
            {
                // Cut off: what is left of it may still be read.
                length = (uint)(stream.Length - head - 4);
            }

            var data = stream.Slice(head + 4, (int)length);
            if (id == 0x0404 && iim is null && length is > 0 and <= RawMetadata.LargestIim) iim = data.ToArray();
            if (id == 0x0425 && length == 16) digest = data.ToArray();
            stream = stream[(int)Math.Min(stream.Length, head + 4 + length + (length % 2))..];
        }

        return (iim, digest);
    }
}
