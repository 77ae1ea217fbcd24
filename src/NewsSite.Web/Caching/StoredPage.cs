using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace NewsSite.Web.Caching;

/// <summary>How a page's bytes are packed.</summary>
internal enum Packing
{
    None,
    Gzip,
    Brotli,
}

/// <summary>A finished page: its bytes as each kind of browser gets them, and what else is sent with them.</summary>
internal sealed class StoredPage : Kept
{
    /// <summary>Packs ten times as fast as the best, and loses a tenth.</summary>
    private const int QuickQuality = 5;
    private const int BestQuality = 11;
    private const int BrotliWindow = 22;

    /// <summary>What an entry takes besides its bodies, roughly.</summary>
    private const int Overhead = 1500;

    private readonly string hash;
    private readonly byte[] gzip;
    private readonly string plainTag, gzipTag;
    private Body brotli;
    private byte[]? plain;
    private int hits;

    private sealed record Body(byte[] Bytes, string Tag);

    public StoredPage(string key, ReadOnlySpan<byte> bytes, PageContents contents) : base(key, contents)
    {
        Story = contents.Story;
        hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
        (plainTag, gzipTag) = ($"\"{hash}\"", $"\"{hash}-gz\"");
        brotli = new(Brotli(bytes, QuickQuality), $"\"{hash}-br\"");
        gzip = Gzip(bytes);
    }

    public int? Story { get; }

    public required string? ContentType { get; init; }

    public required KeyValuePair<string, StringValues>[] Headers { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public override int Size => brotli.Bytes.Length + gzip.Length + (plain?.Length ?? 0) + Key.Length * 2 + Tags.Count * 16 + Overhead;

    /// <summary>Notes that it was asked for; says true once, when that is often enough to pack it as well as can be.</summary>
    public bool Use(int often) => hits < often && Interlocked.Increment(ref hits) == often;

    /// <summary>Its bytes, packed, and the entity tag of these.</summary>
    public (byte[] Bytes, string Tag) In(Packing packing)
    {
        if (packing == Packing.Gzip) return (gzip, gzipTag);
        if (packing == Packing.None) return (plain ??= Unpacked(), plainTag);
        var best = Volatile.Read(ref brotli);
        return (best.Bytes, best.Tag);
    }

    /// <summary>Whether an entity tag is this page's, however it was packed.</summary>
    public bool IsNamed(ReadOnlySpan<char> tag)
    {
        var name = tag.Trim();
        if (name is "*") return true;
        if (name.StartsWith("W/")) name = name[2..];
        return name.Length > hash.Length + 1 && name[0] == '"' && name[1..].StartsWith(hash) && name[hash.Length + 1] is '"' or '-';
    }

    /// <summary>Packs it as well as can be, which takes long and is done once, for a page that many ask for.</summary>
    public void PackBest() => Volatile.Write(ref brotli, new(Brotli(Unpacked(), BestQuality), $"\"{hash}-b{BestQuality}\""));

    private static byte[] Brotli(ReadOnlySpan<byte> bytes, int quality)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, quality, BrotliWindow) ? packed[..length] : throw new InvalidOperationException("A page could not be packed.");
    }

    private static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal)) stream.Write(bytes);
        return packed.ToArray();
    }

    private byte[] Unpacked()
    {
        using var bytes = new MemoryStream();
        using (var stream = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress)) stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
