using NewsSite.Photos.Captions;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Files;
using NewsSite.Photos.Metadata;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos;

/// <summary>What is known of a picture when it comes: its metadata and its caption brought together.</summary>
public sealed record PhotoFacts
{
    private const int LongestReceived = 20_000;

    public required WireCaption Caption { get; init; }

    public string Received { get; init; } = "";

    public string Description { get; init; } = "";

    public string Creator { get; init; } = "";

    public string Credit { get; init; } = "";

    public string Source { get; init; } = "";

    public string RestrictionsAsReceived { get; init; } = "";

    public string Reference { get; init; } = "";

    public string Place { get; init; } = "";

    public string Keywords { get; init; } = "";

    public string Copyright { get; init; } = "";

    public string AltText { get; init; } = "";

    public TakenTime? TakenAt { get; init; }

    /// <summary>Before this its sender does not let it be used.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>From then on its sender does not let it be used.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public RightsCategory Category { get; init; }

    /// <summary>The address of its licence.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Where whoever gives it keeps it.</summary>
    public string Origin { get; init; } = "";

    public IReadOnlyList<PhotoDemand> Demands { get; init; } = [];

    public string Unread { get; init; } = "";

    /// <param name="raw">From the file.</param>
    /// <param name="language">The paper's language, which is chosen where a text comes in several.</param>
    /// <param name="house">The names that the desk has given; none for those that everybody knows.</param>
    /// <param name="received">The caption where the metadata was not kept.</param>
    public static PhotoFacts Read(RawMetadata raw, string language, HouseNames? house = null, string received = "")
    {
        var fields = PictureFields.Read(raw, language);
        received = fields.Description ?? received;
        if (received.Length > LongestReceived) received = received[..LongestReceived];
        house ??= HouseNames.BuiltIn;
        var caption = WireCaption.Read(received, house);
        var creator = Creators(fields, caption);
        var credit = caption.Credit?.Line ?? fields.Credit ?? (creator == "" ? "" : creator);
        var demands = AllDemands(fields, caption, house);
        return new()
        {
            Caption = caption,
            Received = received,
            Description = Clean.Line(caption.Text, Photo.LongestDescription),
            Creator = Clean.Line(creator, Photo.LongestCreator),
            Credit = Clean.Line(credit, Photo.LongestCredit),
            Source = Clean.Line(IsCode(fields.Source) ? caption.Credit?.Agency : fields.Source ?? caption.Credit?.Agency, Photo.LongestSource),
            RestrictionsAsReceived = Clean.Line(AsReceived(fields, caption), Photo.LongestRestrictions),
            Reference = Clean.Line(caption.Id ?? fields.SupplierImageId ?? fields.Reference, Photo.LongestReference),
            Place = Clean.Line(caption.Place ?? string.Join(", ", new[] { fields.City, fields.Country }.OfType<string>()), Photo.LongestPlace),
            Keywords = Clean.Line(string.Join(", ", fields.Keywords), Photo.LongestKeywords),
            Copyright = Clean.Line(fields.CopyrightNotice, Photo.LongestCopyright),
            AltText = Clean.Line(fields.AltText, PhotoUse.LongestAltText),
            TakenAt = Taken(fields.TakenAt, caption),
            ReleasedAt = fields.ReleasedAt,
            ExpiresAt = fields.ExpiresAt,
            Category = CategoryOf(fields, caption, house),
            Licence = Address(fields.WebStatement),
            Origin = Address(fields.LicensorUrl),
            Demands = demands,

            // An hour in words is for an editor to set, unless the metadata says it too.
            Unread = Clean.Line(string.Join(' ', new[] { fields.ReleasedAt is null ? caption.Embargo : null, caption.Unread }.Where(t => !string.IsNullOrEmpty(t))), PhotoRights.LongestUnread),
        };
    }

    private static string Creators(PictureFields fields, WireCaption caption)
    {
        var named = caption.Credit?.Photographer;
        if (fields.Creators.Count == 0) return named ?? "";
        var creators = fields.Creators.Select(c => Names.InOrdinaryLetters(Clean.Line(c, Photo.LongestCreator))).ToList();

        // A name cut at IIM's 32 bytes is completed by the one in the caption.
        if (named is not null && (creators.Count == 1 || creators.Exists(c => c.Length >= 30))) return named;
        return string.Join(", ", creators);
    }

    /// <summary>An old picture's metadata say when it was sent again, its caption when it was taken.</summary>
    private static TakenTime? Taken(TakenTime? sent, WireCaption caption)
    {
        if (caption.Date is not { } date) return sent;
        if (date.Year is { } year)
        {
            var day = new TakenTime(new(year, date.Month, date.Day, 0, 0, 0, TimeSpan.Zero), TimePrecision.Day);
            return sent is { } other && !caption.IsFile && (other.Precision != TimePrecision.Year || other.At.Year == year) ? other : day;
        }

        return sent is { } whole && whole.At.Month == date.Month && whole.At.Day == date.Day ? whole : caption.IsFile ? null : sent;
    }

    private static RightsCategory CategoryOf(PictureFields fields, WireCaption caption, HouseNames house)
    {
        var job = fields.JobTitle?.ToUpperInvariant() ?? "";
        if (caption.Credit is { IsHandout: true } || job is "HO" or "HOGP" or "HONS" || caption.Restrictions.Any(r => r.Kind == RestrictionKind.Handout)) return RightsCategory.Handout;
        if (caption.Credit is { IsPool: true } || job == "POOL") return RightsCategory.Pool;
        if (caption.Credit?.Agency is not null || house.Named(fields.Credit ?? "") is not null || house.Named(fields.Source ?? "") is not null) return RightsCategory.Agency;
        return CreativeCommonsLicence.Read(Address(fields.WebStatement)) is null ? RightsCategory.Unknown : RightsCategory.CreativeCommons;
    }

    /// <summary>An address on the web that fits; senders write sentences there too.</summary>
    private static string Address(string? text)
        => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.AbsoluteUri.Length <= PhotoRights.LongestAddress ? address.AbsoluteUri : "";

    private static List<PhotoDemand> AllDemands(PictureFields fields, WireCaption caption, HouseNames house)
    {
        var all = caption.Restrictions.Select(r => new PhotoDemand(r, "caption"))
            .Concat(InText(fields.Instructions, "instructions", house)).Concat(InText(fields.Credit, "credit", house).Where(d => d.Restriction.Kind != RestrictionKind.Handout)).Concat(InText(fields.UsageTerms, "terms", house))
            .DistinctBy(d => d.Restriction).Take(60).ToList();
        while (PhotoDemand.Write(all).Length > PhotoDemand.LongestAll) all.RemoveAt(all.Count - 1);
        return all;
    }

    private static IEnumerable<PhotoDemand> InText(string? text, string where, HouseNames house)
        => (text ?? "").Split(';').Take(100).SelectMany(t => WireRestriction.ReadAll(t, house)).Select(r => new PhotoDemand(r, where));

    private static string AsReceived(PictureFields fields, WireCaption caption) => string.Join("; ", caption.Parts
        .Where(p => p.Kind == CaptionPartKind.Restriction).Select(p => caption.Received.Substring(p.Start, p.Length)).Append(fields.Instructions).Where(t => !string.IsNullOrWhiteSpace(t)).Distinct());

    /// <summary>Some agencies put numbers for machines there.</summary>
    private static bool IsCode(string? source) => source is { Length: > 3 and < 10 } && char.IsAsciiLetterUpper(source[0]) && source[1..].All(char.IsAsciiDigit);
}
