using System.Security.Cryptography;
using System.Xml.Linq;
using NewsSite.Photos.Files;

namespace NewsSite.Photos.Metadata;

/// <summary>What the metadata of a file says of its picture, IIM, XMP and Exif weighed against each other. All of it is text of strangers.</summary>
public sealed record PictureFields
{
    /// <summary>The caption as received.</summary>
    public string? Description { get; init; }

    public string? Headline { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string> Creators { get; init; } = [];

    public string? JobTitle { get; init; }

    public string? Credit { get; init; }

    public string? Source { get; init; }

    public string? CopyrightNotice { get; init; }

    public string? CopyrightOwner { get; init; }

    public string? UsageTerms { get; init; }

    public string? WebStatement { get; init; }

    public string? LicensorUrl { get; init; }

    public string? Instructions { get; init; }

    public TakenTime? TakenAt { get; init; }

    /// <summary>Before this the sender does not let it be used.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>From then on the sender does not let it be used.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public string? City { get; init; }

    public string? Sublocation { get; init; }

    public string? State { get; init; }

    public string? Country { get; init; }

    public string? CountryCode { get; init; }

    /// <summary>The agency's own number of the job.</summary>
    public string? Reference { get; init; }

    public string? SupplierImageId { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? AltText { get; init; }

    public string? ExtendedDescription { get; init; }

    public string? DigitalSourceType { get; init; }

    public static PictureFields Read(RawMetadata raw, string language)
    {
        var (iim, xmp, exif) = (new IimBlock(raw.Iim), new XmpPacket(raw.Xmp, raw.ExtendedXmp), new ExifBlock(raw.Exif ?? []));
#pragma warning disable CA5351 // Photoshop writes MD5 there; nothing is kept safe by it.
        var isIimNewer = raw.Iim is { } block && raw.IimDigest is { } digest && !MD5.HashData(block).AsSpan().SequenceEqual(digest);
#pragma warning restore CA5351
        string? Text(XName name, byte number, string? fromExif = null) => Better(xmp.Text(name, language), iim.Text(number), isIimNewer) ?? fromExif;
        IReadOnlyList<string> Texts(XName name, byte number)
        {
            var (newer, older) = (xmp.Texts(name).ToList(), iim.Texts(number).ToList());
            if (newer.Count == 0 || older.Count == 0) return newer.Count == 0 ? older : newer;
            return isIimNewer && !newer[0].StartsWith(older[0], StringComparison.Ordinal) ? older : newer;
        }

        var creators = Texts(XmpPacket.Dc + "creator", 80);
        return new()
        {
            Description = Text(XmpPacket.Dc + "description", 120, exif.Description),
            Headline = Text(XmpPacket.Photoshop + "Headline", 105),
            Title = Text(XmpPacket.Dc + "title", 5),
            Creators = creators.Count == 0 && exif.Artist is { } artist ? [artist] : creators,
            JobTitle = Text(XmpPacket.Photoshop + "AuthorsPosition", 85),
            Credit = Text(XmpPacket.Photoshop + "Credit", 110),
            Source = Text(XmpPacket.Photoshop + "Source", 115),
            CopyrightNotice = Text(XmpPacket.Dc + "rights", 116, exif.Copyright),
            CopyrightOwner = xmp.Member(XmpPacket.Plus + "CopyrightOwner", XmpPacket.Plus + "CopyrightOwnerName"),
            UsageTerms = xmp.Text(XmpPacket.Rights + "UsageTerms", language),
            WebStatement = xmp.Text(XmpPacket.Rights + "WebStatement"),
            LicensorUrl = xmp.Member(XmpPacket.Plus + "Licensor", XmpPacket.Plus + "LicensorURL"),
            Instructions = Text(XmpPacket.Photoshop + "Instructions", 40),
            TakenAt = Taken(xmp, iim, exif, isIimNewer),
            ReleasedAt = UseTime.Read(iim.Text(30), iim.Text(35), isEnd: false),
            ExpiresAt = UseTime.Read(iim.Text(37), iim.Text(38), isEnd: true),
            City = Text(XmpPacket.Photoshop + "City", 90),
            Sublocation = Text(XmpPacket.Core + "Location", 92),
            State = Text(XmpPacket.Photoshop + "State", 95),
            Country = Text(XmpPacket.Photoshop + "Country", 101),
            CountryCode = Text(XmpPacket.Core + "CountryCode", 100),
            Reference = Text(XmpPacket.Photoshop + "TransmissionReference", 103),
            SupplierImageId = xmp.Text(XmpPacket.Plus + "ImageSupplierImageID") ?? iim.Text(22),

            // Some agencies keep words for machines among the keywords; they begin with a colon.
            Keywords = [.. Texts(XmpPacket.Dc + "subject", 25).Where(k => k[0] != ':').Distinct(StringComparer.OrdinalIgnoreCase)],
            AltText = xmp.Text(XmpPacket.Core + "AltTextAccessibility", language),
            ExtendedDescription = xmp.Text(XmpPacket.Core + "ExtDescrAccessibility", language),
            DigitalSourceType = xmp.Text(XmpPacket.Ext + "DigitalSourceType"),
        };
    }

    /// <summary>XMP, unless a program that knew IIM only came last; but never a value that IIM has cut at its limit.</summary>
    private static string? Better(string? xmp, string? iim, bool isIimNewer)
        => xmp is null ? iim : iim is null || !isIimNewer || xmp.StartsWith(iim, StringComparison.Ordinal) ? xmp : iim;

    private static TakenTime? Taken(XmpPacket xmp, IimBlock iim, ExifBlock exif, bool isIimNewer)
    {
        var fromXmp = TakenTime.FromXmp(xmp.Text(XmpPacket.Photoshop + "DateCreated"));
        var fromIim = TakenTime.FromIim(iim.Text(55), iim.Text(60));
        return (isIimNewer ? fromIim ?? fromXmp : fromXmp ?? fromIim) ?? TakenTime.FromExif(exif.TakenAt, exif.Offset);
    }
}
