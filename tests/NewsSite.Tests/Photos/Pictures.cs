using System.Buffers.Binary;
using System.Net;
using NewsSite.Accounts;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Photos;

/// <summary>Picture files for tests: small true ones beside the tests, and headers of any size made here.</summary>
internal static class Pictures
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Photos", "files");

    public static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>Sends a picture to a site's library and returns the answer.</summary>
    public static async Task<HttpResponseMessage> SendAsync(TestSite site, byte[] content, string name = "picture.jpg")
    {
        var editor = await site.StaffAsync(Roles.Editor);
        using var form = new MultipartFormDataContent
        {
            { new StringContent((await editor.OpenAsync("/admin/photos")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "files", name },
        };
        return await editor.PostAsync(new Uri("/admin/photos", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public static async Task UploadAsync(TestSite site, byte[] content)
    {
        using var answer = await SendAsync(site, content);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    /// <summary>A JPEG as far as its size; what makes it another file is the comment.</summary>
    public static byte[] Jpeg(int width, int height, string comment = "") =>
    [
        0xFF, 0xD8, 0xFF, 0xFE, .. Big((ushort)(comment.Length + 2)), .. comment.Select(c => (byte)c),
        0xFF, 0xC0, 0, 11, 8, .. Big((ushort)height), .. Big((ushort)width), 1, 1, 0x11, 0, 0xFF, 0xD9,
    ];

    /// <summary>A JPEG whose Exif orientation is given.</summary>
    public static byte[] Turned(byte orientation) =>
    [
        0xFF, 0xD8, 0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        .. Jpeg(40, 30)[2..],
    ];

    /// <summary>A photo of 1600 × 1067 pixels from the sample newsroom, with the metadata that an agency's file carries.</summary>
    public static byte[] Wire()
    {
        var agencys = File("01-epa-pool-iim-xmp.jpg");
        var end = 2;
        while (agencys[end] == 0xFF && agencys[end + 1] is >= 0xE0 and <= 0xEF) end += 2 + ((agencys[end + 2] << 8) | agencys[end + 3]);
        return [.. agencys[..end], .. System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Sample", "photos", "01-garden-alley.jpg"))[2..]];
    }

    /// <summary>A JPEG with an Exif block before its own: an orientation, a camera's name, and a place.</summary>
    public static byte[] WithExif(byte[] jpeg, string camera, byte orientation = 1)
    {
        byte[] model = [.. System.Text.Encoding.ASCII.GetBytes(camera), 0];
        const int Entries = 3;
        const int After = 8 + 2 + (Entries * 12) + 4;
        byte[] tiff =
        [
            .. "MM\0*"u8, 0, 0, 0, 8, 0, Entries,
            0x01, 0x10, 0, 2, .. Big((uint)model.Length), .. Big((uint)After),
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
            0x88, 0x25, 0, 4, 0, 0, 0, 1, .. Big((uint)(After + model.Length + 8)),
            0, 0, 0, 0,
            .. model, .. new byte[8],
            0, 1, 0, 1, 0, 2, 0, 0, 0, 2, (byte)'N', 0, 0, 0, 0, 0, 0, 0,
        ];
        return [0xFF, 0xD8, 0xFF, 0xE1, .. Big((ushort)(tiff.Length + 8)), .. "Exif\0\0"u8, .. tiff, .. jpeg[2..]];
    }

    /// <summary>A JPEG with datasets of IIM's application record.</summary>
    public static byte[] WithIim(byte[] jpeg, params (byte Number, string Text)[] datasets)
    {
        byte[] iim = [.. datasets.SelectMany(d => (byte[])[0x1C, 2, d.Number, .. Big((ushort)System.Text.Encoding.UTF8.GetByteCount(d.Text)), .. System.Text.Encoding.UTF8.GetBytes(d.Text)])];
        byte[] payload = [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x04, 0x04, 0, 0, .. Big((uint)iim.Length), .. iim, .. new byte[iim.Length % 2]];
        return [0xFF, 0xD8, 0xFF, 0xED, .. Big((ushort)(payload.Length + 2)), .. payload, .. jpeg[2..]];
    }

    /// <summary>A GIF of one pixel that carries XMP as Adobe's programs write it.</summary>
    public static byte[] GifWithXmp(byte[] packet)
    {
        var gif = Gif(1);
        byte[] trailer = [0x01, .. Enumerable.Range(0, 256).Select(i => (byte)(255 - i)), 0x00];
        return [.. gif[..13], 0x21, 0xFF, 11, .. "XMP DataXMP"u8, .. packet, .. trailer, .. gif[13..]];
    }

    /// <summary>A TIFF as far as its directories, with texts in the first and in one for Exif.</summary>
    public static byte[] TiffWithExif(string artist, string takenAt)
    {
        byte[] name = [.. System.Text.Encoding.UTF8.GetBytes(artist), 0], taken = [.. System.Text.Encoding.UTF8.GetBytes(takenAt), 0];
        var directory = 8 + name.Length + taken.Length;
        return
        [
            .. "MM\0*"u8, .. Big((uint)directory), .. name, .. taken,
            0, 4, .. Entry(256, 4, 1, 40), .. Entry(257, 4, 1, 30), .. Entry(0x013B, 2, name.Length, 8), .. Entry(0x8769, 4, 1, directory + 2 + (4 * 12) + 4), 0, 0, 0, 0,
            0, 1, .. Entry(0x9003, 2, taken.Length, 8 + name.Length), 0, 0, 0, 0,
        ];

        static byte[] Entry(ushort tag, ushort type, int count, int value) => [.. Big(tag), .. Big(type), .. Big((uint)count), .. Big((uint)value)];
    }

    /// <summary>A TIFF as far as its directory, which stands behind its metadata.</summary>
    public static byte[] Tiff(uint width, uint height, byte orientation, bool isBig, byte[] xmp, byte[] iim)
    {
        byte[] Two(int value) => isBig ? Big((ushort)value) : [.. Big((ushort)value).Reverse()];
        byte[] Four(long value) => isBig ? Big((uint)value) : [.. Big((uint)value).Reverse()];
        return
        [
            .. isBig ? "MM\0*"u8 : "II*\0"u8, .. Four(8 + xmp.Length + iim.Length), .. xmp, .. iim, .. Two(5),
            .. Two(256), .. Two(4), .. Four(1), .. Four(width),
            .. Two(257), .. Two(4), .. Four(1), .. Four(height),
            .. Two(274), .. Two(3), .. Four(1), .. Two(orientation), 0, 0,
            .. Two(700), .. Two(1), .. Four(xmp.Length), .. Four(8),
            .. Two(33723), .. Two(7), .. Four(iim.Length), .. Four(8 + xmp.Length),
            .. Four(0),
        ];
    }

    public static byte[] Png(uint width, uint height, bool isAnimated = false) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. Big(width), .. Big(height), 8, 2, 0, 0, 0, 0, 0, 0, 0,
        .. isAnimated ? [0, 0, 0, 8, .. "acTL"u8, .. new byte[12]] : Array.Empty<byte>(), 0, 0, 0, 0, .. "IDAT"u8, 0, 0, 0, 0,
    ];

    /// <summary>A PNG in shades of grey whose left half is one of them and whose right half has them all, without order.</summary>
    public static byte[] GreyThenNoise(int width, int height)
    {
        var random = new Random(1);
        var lines = Enumerable.Range(0, height).SelectMany(_ => (byte[])[0, .. Enumerable.Range(0, width).Select(x => x < width / 2 ? (byte)128 : (byte)random.Next(256))]).ToArray();
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionMode.Compress)) zip.Write(lines);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk([.. "IHDR"u8, .. Big((uint)width), .. Big((uint)height), 8, 0, 0, 0, 0]),
            .. Chunk([.. "IDAT"u8, .. packed.ToArray()]), .. Chunk([.. "IEND"u8]),
        ];

        static byte[] Chunk(byte[] content) => [.. Big((uint)(content.Length - 4)), .. content, .. Big(Checksum(content))];

        static uint Checksum(byte[] content)
        {
            var sum = uint.MaxValue;
            foreach (var value in content)
            {
                sum ^= value;
                for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }

            return ~sum;
        }
    }

    /// <summary>A GIF of one pixel with so many pictures.</summary>
    public static byte[] Gif(int pictures) =>
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0,
        .. Enumerable.Repeat<byte[]>([0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0], pictures).SelectMany(p => p), 0x3B,
    ];

    private static byte[] Big(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Big(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
