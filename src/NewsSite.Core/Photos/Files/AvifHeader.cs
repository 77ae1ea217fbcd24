using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Photos.Files;

/// <summary>The size of an AVIF still from the properties in its meta box (ISO/IEC 23008-12): the largest extent, turned where a rotation stands.</summary>
internal static class AvifHeader
{
    public static PictureHeader Read(PictureReader reader)
    {
        while (true)
        {
            reader.Count();
            long length = reader.BigInt();
            var type = reader.Bytes(4).AsSpan();
            var head = 8;
            if (length == 1)
            {
                length = (long)reader.BigInt() << 32 | reader.BigInt();
                head = 16;
            }

            if (length == 0) length = reader.Length - reader.Position + head;
            if (length < head || length > reader.Length) throw UnfitPictureException.Broken();
            if (type.SequenceEqual("mdat"u8))
            {
                reader.Skip(length - head);
                continue;
            }

            reader.CountMetadata(length);
            var content = reader.Bytes((int)length - head);
            if (type.SequenceEqual("ftyp"u8)) CheckBrands(content);
            else if (type.SequenceEqual("meta"u8))
            {
                var header = Size(content);
                CollectMetadata(reader, content.AsMemory(Math.Min(4, content.Length)));
                return header;
            }
        }
    }

    private static void CheckBrands(ReadOnlySpan<byte> brands)
    {
        if (brands.StartsWith("avis"u8)) throw UnfitPictureException.Moving();
        for (var at = 0; at + 4 <= brands.Length; at += 4)
        {
            if (brands[at..].StartsWith("avif"u8)) return;
        }

        throw new UnfitPictureException("This is a HEIC picture or a film, which browsers do not show. Save it as JPEG and send that.");
    }

    private static PictureHeader Size(ReadOnlyMemory<byte> meta)
    {
        var (width, height, sideways) = (0u, 0u, false);
        foreach (var (type, content) in Inside("ipco", Inside("iprp", meta[Math.Min(4, meta.Length)..])).SelectMany(Boxes))
        {
            if (type == "irot" && content.Length > 0) sideways |= (content.Span[0] & 1) == 1;
            if (type != "ispe" || content.Length < 12) continue;
            var (w, h) = (BinaryPrimitives.ReadUInt32BigEndian(content.Span[4..]), BinaryPrimitives.ReadUInt32BigEndian(content.Span[8..]));
            if ((ulong)w * h > (ulong)width * height) (width, height) = (w, h);
        }

        if (width > int.MaxValue || height > int.MaxValue) throw UnfitPictureException.Broken();
        return sideways ? new(PictureFormat.Avif, (int)height, (int)width) : new(PictureFormat.Avif, (int)width, (int)height);
    }

    /// <summary>Exif stands behind a number that says how much is skipped before it.</summary>
    private static void CollectMetadata(PictureReader reader, ReadOnlyMemory<byte> meta)
    {
        var (info, places) = (Inside("iinf", meta).FirstOrDefault(), Inside("iloc", meta).FirstOrDefault());
        if (info.Length < 8 || places.Length < 8) return;
        foreach (var item in AvifItems.Find(info.Span, places.Span))
        {
            if (item.Stretches.Any(s => s.At < 0 || s.Length < 0 || s.At + s.Length > reader.Length)) continue;
            reader.CountMetadata(item.Stretches.Sum(s => s.Length));
            byte[] content = [.. item.Stretches.SelectMany(s =>
            {
                reader.GoTo(s.At);
                return reader.Bytes((int)s.Length);
            })];
            if (item.IsXmp) reader.Metadata.AddXmp(content);
            else if (content.Length > 4 && BinaryPrimitives.ReadUInt32BigEndian(content) + 4L is var skipped && skipped < content.Length) reader.Metadata.AddExif(content[(int)skipped..]);
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Inside(string wanted, params IEnumerable<ReadOnlyMemory<byte>> boxes)
        => boxes.SelectMany(Boxes).Where(b => b.Type == wanted).Select(b => b.Content).Take(1);

    private static IEnumerable<(string Type, ReadOnlyMemory<byte> Content)> Boxes(ReadOnlyMemory<byte> boxes)
    {
        while (boxes.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(boxes.Span);
            if (length < 8 || length > boxes.Length) yield break;
            yield return (Encoding.Latin1.GetString(boxes.Span.Slice(4, 4)), boxes[8..(int)length]);
            boxes = boxes[(int)length..];
        }
    }
}
