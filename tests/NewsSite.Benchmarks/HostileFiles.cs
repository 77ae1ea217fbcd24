using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Benchmarks;

/// <summary>Writes files that were made to hurt into a folder, for <c>eng/bench-hostile</c> to send.</summary>
internal static class HostileFiles
{
    public const string Command = "hostile";

    public static void Write(string folder)
    {
        var photo = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Sample", "photos", "01-garden-alley.jpg"));
        Directory.CreateDirectory(folder);
        Put("truncated.jpg", photo[..200]);
        Put("half.jpg", photo[..(photo.Length / 2)]);
        Put("bomb.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. Big(50_000), .. Big(50_000), 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. "IDAT"u8, 0, 0, 0, 0]);
        Put("polyglot.jpg", [.. photo, .. "<html><script>alert(1)</script></html>"u8]);
        Put("script-in-xmp.jpg", WithXmp(photo, "<script>alert(1)</script>"));
        Put("svg.jpg", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8]);
        Put("long-caption.jpg", WithXmp(photo, string.Concat(Enumerable.Repeat("EPA/A (Photo by ", 3500))));

        void Put(string name, byte[] content) => File.WriteAllBytes(Path.Combine(folder, name), content);
    }

    private static byte[] WithXmp(byte[] jpeg, string creator)
    {
        var packet = Encoding.UTF8.GetBytes(
            "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + $"<dc:description>{System.Net.WebUtility.HtmlEncode(creator)}</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>");
        var length = packet.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. packet, .. jpeg[2..]];
    }

    private static byte[] Big(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
