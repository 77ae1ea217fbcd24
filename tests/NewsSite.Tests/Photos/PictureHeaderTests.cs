using NewsSite.Photos.Files;

namespace NewsSite.Tests.Photos;

public sealed class PictureHeaderTests
{
    private const string NoPicture = "This is not a picture that can be taken. JPEG, PNG, WebP, AVIF, TIFF and still GIF can.";
    private const string Broken = "The file is damaged or incomplete: the picture’s size cannot be read from it.";
    private const string Moves = "The picture moves. Only still pictures can be taken.";

    [Theory]
    [InlineData("still.jpg", PictureFormat.Jpeg)]
    [InlineData("still.png", PictureFormat.Png)]
    [InlineData("still.webp", PictureFormat.WebP)]
    [InlineData("lossless.webp", PictureFormat.WebP)]
    [InlineData("still.avif", PictureFormat.Avif)]
    [InlineData("still.gif", PictureFormat.Gif)]
    public void A_picture_is_known_by_its_content(string file, PictureFormat format)
        => Assert.Equal(new PictureHeader(format, 48, 32), Read(Pictures.File(file)));

    [Theory]
    [InlineData(1, 40, 30)]
    [InlineData(3, 40, 30)]
    [InlineData(6, 30, 40)]
    [InlineData(8, 30, 40)]
    [InlineData(9, 40, 30)]
    public void A_picture_on_its_side_has_the_size_a_viewer_sees(byte orientation, int width, int height)
        => Assert.Equal(new PictureHeader(PictureFormat.Jpeg, width, height), Read(Pictures.Turned(orientation)));

    [Fact]
    public void A_picture_with_more_pixels_than_can_be_taken_is_refused_by_its_header()
    {
        Assert.Equal("The picture has 50,000 × 50,000 pixels. At most 152 million, and 30,000 on a side, can be taken.", Refused(Pictures.Jpeg(50_000, 50_000)));
        Assert.Equal("The picture has 30,001 × 1 pixels. At most 152 million, and 30,000 on a side, can be taken.", Refused(Pictures.Png(30_001, 1)));
        Assert.Equal(30_000, Read(Pictures.Png(30_000, 5_000)).Width);
        Assert.Equal(Broken, Refused(Pictures.Png(0xFFFFFFFF, 1)));
        Assert.Equal(Broken, Refused(Pictures.Jpeg(0, 10)));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_unread()
    {
        using var large = new MemoryStream();
        large.SetLength(PictureLimits.LargestFile + 1L);
        Assert.Equal("The file has 60 MB. At most 60 MB can be taken.", Assert.Throws<UnfitPictureException>(() => PictureHeader.Read(large)).Message);
    }

    [Fact]
    public void A_file_with_too_much_beside_the_picture_is_refused()
    {
        byte[] segment = [0xFF, 0xE2, 0xFF, 0xFF, .. new byte[0xFFFD]];
        byte[] stuffed = [0xFF, 0xD8, .. Enumerable.Repeat(segment, 130).SelectMany(s => s), .. Pictures.Jpeg(10, 10)[2..]];
        Assert.Equal("The file carries more than 8 MB of data beside the picture. Save it without, and send that.", Refused(stuffed));
        byte[] crumbs = [0xFF, 0xD8, .. Enumerable.Repeat<byte[]>([0xFF, 0xE2, 0, 2], 20_000).SelectMany(s => s), .. Pictures.Jpeg(10, 10)[2..]];
        Assert.Equal(Broken, Refused(crumbs));
    }

    [Fact]
    public void What_moves_is_refused()
    {
        Assert.Equal(Moves, Refused(Pictures.Png(10, 10, isAnimated: true)));
        Assert.Equal(Moves, Refused(Pictures.Gif(2)));
        Assert.Equal(PictureFormat.Gif, Read(Pictures.Gif(1)).Format);
    }

    [Fact]
    public void What_browsers_do_not_show_is_refused_with_advice()
        => Assert.StartsWith("This is a HEIC picture", Refused([0, 0, 0, 20, .. "ftypheic"u8, 0, 0, 0, 0, .. "heic"u8]), StringComparison.Ordinal);

    [Theory]
    [InlineData(false, 1, 300, 200)]
    [InlineData(true, 1, 300, 200)]
    [InlineData(false, 6, 200, 300)]
    [InlineData(true, 8, 200, 300)]
    public void A_TIFF_says_its_size_and_its_credit_in_either_order_of_bytes(bool isBig, byte orientation, int width, int height)
    {
        using var file = new MemoryStream(Pictures.Tiff(300, 200, orientation, isBig, "<x:xmpmeta/>"u8.ToArray(), [0x1C, 2, 110, 0, 3, .. "EPA"u8]));
        var header = PictureHeader.Read(file);
        Assert.Equal((PictureFormat.Tiff, width, height), (header.Format, header.Width, header.Height));
        Assert.Equal("<x:xmpmeta/>"u8.ToArray(), header.Raw.Xmp);
        Assert.Equal("EPA", NewsSite.Photos.Metadata.PictureFields.Read(header.Raw with { Xmp = null }, "en").Credit);
    }

    [Fact]
    public void A_TIFF_whose_directory_goes_round_or_out_of_the_file_is_refused()
    {
        Assert.Equal(Broken, Refused([.. "II*\0"u8, 0xFF, 0xFF, 0xFF, 0x7F]));
        Assert.Equal(Broken, Refused([.. "II*\0"u8, 8, 0, 0, 0, 0xFF, 0xFF, .. new byte[12 * 65_535]]));
        Assert.Equal(Broken, Refused(Pictures.Tiff(0, 200, 1, true, [], [])));
    }

    [Fact]
    public void What_is_no_picture_is_refused_whatever_it_looks_like()
    {
        Assert.Equal("The file is empty.", Refused([]));
        Assert.Equal(NoPicture, Refused([.. "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8]));
        Assert.Equal(NoPicture, Refused([.. "GIF8"u8]));
        Assert.Equal(NoPicture, Refused([.. "%PDF-1.7"u8]));
    }

    [Theory]
    [InlineData("still.jpg")]
    [InlineData("01-epa-pool-iim-xmp.jpg")]
    [InlineData("still.png")]
    [InlineData("still.webp")]
    [InlineData("lossless.webp")]
    [InlineData("still.avif")]
    [InlineData("still.gif")]
    [InlineData("print.tif")]
    public void No_cut_and_no_damage_ends_in_anything_but_a_picture_or_a_reason(string file)
    {
        var whole = Pictures.File(file);
        for (var length = 0; length < Math.Min(whole.Length, 700); length++) ReadOrRefuse(whole[..length]);
        var random = new Random(4);
        for (var round = 0; round < 500; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var flips = random.Next(1, 8); flips > 0; flips--) damaged[random.Next(Math.Min(damaged.Length, 600))] = (byte)random.Next(256);
            ReadOrRefuse(damaged);
        }
    }

    private static void ReadOrRefuse(byte[] content)
    {
        try
        {
            Read(content);
        }
        catch (UnfitPictureException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static string Refused(byte[] content) => Assert.Throws<UnfitPictureException>(() => Read(content)).Message;

    private static PictureHeader Read(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return PictureHeader.Read(stream) with { Raw = RawMetadata.None };
    }
}
