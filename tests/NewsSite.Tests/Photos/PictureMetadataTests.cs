using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsSite.Photos;
using NewsSite.Photos.Files;
using NewsSite.Photos.Metadata;
using NewsSite.Photos.Rights;

namespace NewsSite.Tests.Photos;

public sealed class PictureMetadataTests
{
    [Fact]
    public void A_wire_photo_fills_its_fields_from_caption_and_metadata()
    {
        var facts = PhotoFacts.Read(Raw("01-epa-pool-iim-xmp.jpg"), "en");
        Assert.StartsWith("Ahmad Massoud, son of late", facts.Description, StringComparison.Ordinal);
        Assert.EndsWith("in Paris, France, 27 March 2021.", facts.Description, StringComparison.Ordinal);
        Assert.Equal("EPA-EFE/CHRISTOPHE ARCHAMBAULT / POOL", facts.Credit);
        Assert.Equal(("Christophe Archambault", "Paris, France", "epa09101005", "EPA"), (facts.Creator, facts.Place, facts.Reference, facts.Source));
        Assert.Equal((new DateTimeOffset(2021, 3, 27, 14, 40, 0, TimeSpan.Zero), TimePrecision.Minute), (facts.TakenAt!.Value.At, facts.TakenAt.Value.Precision));
        Assert.Equal((RightsCategory.Pool, "MAXPPP OUT", "diplomacy, ceremony"), (facts.Category, facts.RestrictionsAsReceived, facts.Keywords));
        Assert.Equal("MAXPPP", Assert.Single(facts.Demands).Restriction.Value);
    }

    [Fact]
    public void A_text_in_several_languages_is_read_in_the_papers_own()
    {
        var raw = Raw("02-xmp-only-alt-langalt.jpg");
        Assert.Equal("Eine Strassenbahn überquert in Zürich eine Brücke.", PictureFields.Read(raw, "de-CH").Description);
        Assert.StartsWith("A tram crosses", PictureFields.Read(raw, "fr").Description, StringComparison.Ordinal);
        Assert.Equal("A blue tram on a stone bridge over a grey river", PictureFields.Read(raw, "en").AltText);
        Assert.Equal("https://example.org/terms", PictureFields.Read(raw, "en").WebStatement);
    }

    [Fact]
    public void Old_text_without_a_charset_keeps_its_accents()
    {
        var facts = PhotoFacts.Read(Raw("03-iim-latin1-no-charset.jpg"), "en");
        Assert.Equal(("Des élèves visitent le musée à Orléans, en France, le 3 février 2020.", "Hélène Brisé"), (facts.Description, facts.Creator));
    }

    [Fact]
    public void A_file_that_says_nothing_is_a_photo_with_empty_fields()
    {
        Assert.True(Raw("05-no-metadata.jpg").IsEmpty);
        var facts = PhotoFacts.Read(RawMetadata.None, "en");
        Assert.Equal(("", "", RightsCategory.Unknown, null), (facts.Description, facts.Credit, facts.Category, facts.TakenAt));
    }

    [Theory]
    [InlineData(false, "From XMP", "A credit line that IIM cuts at its end")]
    [InlineData(true, "From IIM", "A credit line that IIM cuts at its end")]
    public void XMP_wins_unless_an_old_program_came_last_and_never_loses_to_a_cut_value(bool isIimNewer, string headline, string credit)
    {
        byte[] iim = [.. Dataset(105, "From IIM"), .. Dataset(110, "A credit line that IIM cuts at ")];
        var xmp = Packet("photoshop:Headline='From XMP' photoshop:Credit='A credit line that IIM cuts at its end'");
#pragma warning disable CA5351 // What Photoshop writes.
        var digest = MD5.HashData(isIimNewer ? [] : iim);
#pragma warning restore CA5351
        var fields = PictureFields.Read(new RawMetadata(iim, digest, xmp, null, null), "en");
        Assert.Equal((headline, credit), (fields.Headline, fields.Credit));
    }

    [Theory]
    [InlineData("2021", "2021-01-01T00:00", TimePrecision.Year)]
    [InlineData("2021-03", "2021-03-01T00:00", TimePrecision.Month)]
    [InlineData("2021-03-27", "2021-03-27T00:00", TimePrecision.Day)]
    [InlineData("2021-03-27T00:00:00", "2021-03-27T00:00", TimePrecision.Day)]
    [InlineData("2021-03-27T15:40:00+01:00", "2021-03-27T14:40", TimePrecision.Minute)]
    [InlineData("2021-02-30", null, TimePrecision.Day)]
    [InlineData("yesterday", null, TimePrecision.Day)]
    public void A_day_is_read_as_exactly_as_it_is_written(string text, string? at, TimePrecision precision)
    {
        var read = TakenTime.FromXmp(text);
        Assert.Equal(at, read?.At.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        if (read is not null) Assert.Equal(precision, read.Value.Precision);
    }

    [Fact]
    public void Unknown_parts_of_an_old_date_are_left_unknown()
    {
        Assert.Equal(TimePrecision.Year, TakenTime.FromIim("20210000", null)!.Value.Precision);
        Assert.Equal(TimePrecision.Month, TakenTime.FromIim("20210300", null)!.Value.Precision);
        Assert.Equal(new DateTimeOffset(2021, 3, 27, 20, 40, 0, TimeSpan.Zero), TakenTime.FromIim("20210327", "154000-0500")!.Value.At);
    }

    [Theory]
    [InlineData("20261201", "120000+0100", "20261224", "180000-0500", "2026-12-01T11:00", "2026-12-24T23:00")]
    [InlineData("20261201", null, "20261224", null, "2026-12-01T00:00", "2026-12-25T00:00")]
    [InlineData("00000000", "000000", "20261332", null, null, null)]
    public void From_when_and_until_when_the_sender_lets_it_be_used_becomes_its_embargo_and_its_end(string release, string? releaseTime, string end, string? endTime, string? embargo, string? expiry)
    {
        var datasets = new List<(byte, string)> { (30, release), (37, end), (120, "EMBARGOED TO 0001 SUNDAY MARCH 28. A tram in Leeds. Photo credit should read: Owen Barker/PA Wire") };
        if (releaseTime is not null) datasets.Add((35, releaseTime));
        if (endTime is not null) datasets.Add((38, endTime));
        using var file = new MemoryStream(Pictures.WithIim(Pictures.Jpeg(40, 30), [.. datasets]));
        var (raw, photo) = (PictureHeader.Read(file).Raw, new Photo("a.jpg", 40, 30, Site.FakeClock.Noon));
        photo.Become(PhotoFacts.Read(raw, "en"), raw);
        Assert.Equal((embargo, expiry), (Written(photo.Rights.EmbargoedUntil), Written(photo.Rights.ExpiresAt)));

        // An embargo that is only said in words is for an editor.
        photo.Save(RightsProfile.Anybody);
        Assert.Equal(embargo is null ? UseVerdict.NeedsApproval : UseVerdict.May, photo.Rights.Standing);

        static string? Written(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void XMP_is_found_in_a_GIF_and_Exif_in_a_TIFF()
    {
        Assert.Equal("From a GIF", PictureFields.Read(Raw(Pictures.GifWithXmp(Packet("photoshop:Headline='From a GIF'"))), "en").Headline);
        Assert.Equal((1, 1), Size(Pictures.GifWithXmp(Packet("photoshop:Headline='From a GIF'"))));
        var tiff = PictureFields.Read(Raw(Pictures.TiffWithExif("Ana Kovač", "2021:03:27 10:15:00")), "en");
        Assert.Equal(["Ana Kovač"], tiff.Creators);
        Assert.Equal(new DateTimeOffset(2021, 3, 27, 10, 15, 0, TimeSpan.Zero), tiff.TakenAt!.Value.At);
        Assert.Equal((40, 30), Size(Pictures.TiffWithExif("Ana Kovač", "2021:03:27 10:15:00")));
    }

    [Fact]
    public void A_packet_that_declares_things_or_nests_without_end_is_as_good_as_none()
    {
        byte[] bomb = [.. "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]>"u8, .. Packet("photoshop:Headline='&a;'")];
        Assert.Null(PictureFields.Read(new(null, null, bomb, null, null), "en").Headline);
        var deep = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000)));
        Assert.Null(PictureFields.Read(new(null, null, deep, null, null), "en").Headline);
        Assert.Null(PictureFields.Read(new(null, null, "<x:xmpmeta"u8.ToArray(), null, null), "en").Headline);
    }

    [Fact]
    public void Controls_are_taken_out_of_strangers_texts()
        => Assert.Equal("right to left", PictureFields.Read(new(Dataset(105, "right\u0000 to\u202E left\u001B"), null, null, null, null), "en").Headline);

    [Fact]
    public void Damage_anywhere_in_the_metadata_is_no_fault()
    {
        var random = new Random(9);
        var whole = Pictures.File("01-epa-pool-iim-xmp.jpg");
        byte[][] files = [whole, Pictures.GifWithXmp(Packet("photoshop:Headline='From a GIF'")), Pictures.TiffWithExif("Ana Kovač", "2021:03:27 10:15:00"), Pictures.File("still.avif")];
        for (var round = 0; round < 800; round++)
        {
            var damaged = (byte[])files[round % files.Length].Clone();
            for (var flips = random.Next(1, 40); flips > 0; flips--) damaged[random.Next(2, damaged.Length)] = (byte)random.Next(256);
            try
            {
                using var stream = new MemoryStream(damaged);
                Assert.NotNull(PhotoFacts.Read(PictureHeader.Read(stream).Raw, "en"));
            }
            catch (UnfitPictureException)
            {
            }
        }
    }

    /// <summary>Where NEWSSITE_TEST_PICTURES names a folder of pictures and exiftool is at hand: each value we read is one that it reads too.</summary>
    [Fact]
    public void Pictures_of_many_agencies_read_as_exiftool_reads_them()
    {
        var folder = Environment.GetEnvironmentVariable("NEWSSITE_TEST_PICTURES");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "NEWSSITE_TEST_PICTURES is not set.");
        foreach (var file in Directory.GetFiles(folder!, "*.jpg"))
        {
            using var stream = File.OpenRead(file);
            var fields = PictureFields.Read(PictureHeader.Read(stream).Raw, "en");
            using var tool = Process.Start(new ProcessStartInfo("exiftool", ["-j", "-a", "-G1", "-charset", "iptc=Latin", file]) { RedirectStandardOutput = true })!;
            var theirs = JsonDocument.Parse(tool.StandardOutput.ReadToEnd()).RootElement[0];
            foreach (var (name, ours) in ((string, string?)[])
            [
                ("Caption-Abstract Description ImageDescription", fields.Description), ("Headline", fields.Headline), ("Credit", fields.Credit), ("Source", fields.Source),
                ("SpecialInstructions Instructions", fields.Instructions), ("City", fields.City), ("Country-PrimaryLocationName Country", fields.Country),
                ("CopyrightNotice Rights Copyright", fields.CopyrightNotice), ("OriginalTransmissionReference TransmissionReference", fields.Reference),
            ])
            {
                var values = theirs.EnumerateObject().Where(p => name.Split(' ').Contains(p.Name.Split(':')[^1])).Select(p => Letters(p.Value.ToString())).ToList();
                if (ours is null) Assert.True(values.All(v => v == ""), $"{file}: {name} is missing, exiftool has {string.Join(" | ", values)}");
                else Assert.True(values.Contains(Letters(ours)), $"{file}: {name} is “{ours}”, exiftool has {string.Join(" | ", values)}");
            }
        }
    }

    /// <summary>exiftool writes what it does not understand as dots or question marks.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    private static RawMetadata Raw(string file) => Raw(Pictures.File(file));

    private static (int Width, int Height) Size(byte[] content)
    {
        using var stream = new MemoryStream(content);
        var header = PictureHeader.Read(stream);
        return (header.Width, header.Height);
    }

    private static RawMetadata Raw(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return PictureHeader.Read(stream).Raw;
    }

    private static byte[] Dataset(byte number, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [0x1C, 2, number, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
    }

    private static byte[] Packet(string attributes) => Encoding.UTF8.GetBytes(
        $"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' {attributes}/></rdf:RDF></x:xmpmeta>");
}
