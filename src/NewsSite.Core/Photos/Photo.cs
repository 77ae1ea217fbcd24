using NewsSite.Accounts;
using NewsSite.Photos.Captions;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Files;
using NewsSite.Photos.Metadata;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos;

/// <summary>A picture and what is true of it wherever it is used.</summary>
public sealed partial class Photo
{
    public const int LongestDescription = 5000;
    public const int LongestCredit = 300;
    public const int LongestCreator = 200;
    public const int LongestSource = 200;
    public const int LongestRestrictions = 1000;
    public const int LongestReference = 100;
    public const int LongestPlace = 200;
    public const int LongestKeywords = 1000;
    public const int LongestCopyright = 500;
    public const int LongestTrouble = 300;

    public int Id { get; private set; }

    /// <summary>Counts the saves; a save based on an older number is refused.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Name below the media folder; begins with the hash of the content, so it never changes meaning.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>In pixels.</summary>
    public int Width { get; private set; }

    /// <summary>In pixels.</summary>
    public int Height { get; private set; }

    /// <summary>The caption as the agency sent it, id, credit and restrictions included; never shown to readers.</summary>
    public string Received { get; set; } = "";

    /// <summary>What the picture shows, in words fit for readers.</summary>
    public string Description { get; set; } = "";

    /// <summary>What the supplier forbids, as received; never shown to readers.</summary>
    public string Restrictions { get; set; } = "";

    /// <summary>The supplier's own number of the picture.</summary>
    public string Reference { get; set; } = "";

    public string Place { get; set; } = "";

    /// <summary>Separated by commas.</summary>
    public string Keywords { get; set; } = "";

    public string Copyright { get; set; } = "";

    /// <summary>What the sender would say to somebody who does not see the picture; offered, never taken over by itself.</summary>
    public string AltText { get; set; } = "";

    /// <summary>When it was taken; the time of day may be unknown and is then midnight.</summary>
    public DateTimeOffset? TakenAt { get; set; }

    public TimePrecision TakenPrecision { get; set; } = TimePrecision.Day;

    public DateTimeOffset AddedAt { get; private set; }

    public Account? AddedBy { get; private set; }

    public int? AddedById { get; private set; }

    /// <summary>How it is cut for places of a fixed shape.</summary>
    public PhotoCrops Crops { get; private set; } = PhotoCrops.Centred;

    /// <summary>The metadata of its file, byte for byte; loaded only where asked for.</summary>
    public PhotoMetadata? Metadata { get; private set; }

    /// <summary>The words it is found by; loaded only where asked for.</summary>
    public List<PhotoWord> Words { get; } = [];

    private Photo()
    {
    }

    public Photo(string fileName, int width, int height, DateTimeOffset now, Account? by = null)
    {
        FileName = fileName;
        Width = width;
        Height = height;
        AddedAt = now;
        AddedBy = by;
    }

    /// <summary>Fills the fields from what came with the file.</summary>
    public void Become(PhotoFacts facts, RawMetadata raw)
    {
        Received = facts.Received;
        Description = facts.Description;
        Creator = facts.Creator;
        Credit = facts.Credit;
        Source = facts.Source;
        Restrictions = facts.RestrictionsAsReceived;
        Reference = facts.Reference;
        Place = facts.Place;
        Keywords = facts.Keywords;
        Copyright = facts.Copyright;
        AltText = facts.AltText;
        TakenAt = facts.TakenAt?.At;
        TakenPrecision = facts.TakenAt?.Precision ?? TimePrecision.Day;
        (Rights.EmbargoedUntil, Rights.ExpiresAt) = (facts.ReleasedAt, facts.ExpiresAt);
        (Rights.Category, Rights.Licence, Rights.Origin) = (facts.Category, facts.Licence, facts.Origin);
        Rights.Demands = facts.Demands;
        Rights.Unread = facts.Unread;
        if (!raw.IsEmpty) Metadata = new PhotoMetadata(raw);
    }

    /// <summary>The caption as received, taken apart.</summary>
    /// <param name="house">The names that the house knows.</param>
    public WireCaption Caption(HouseNames house) => WireCaption.Read(Received, house);

    /// <summary>The part of it that fills a place of a shape; none where the whole does.</summary>
    public Crop? Crop(CropShape shape) => Crops.Of(shape, Width, Height);

    /// <summary>Whether its supplier or its licence demands that nothing of it is cut off.</summary>
    public bool MustStayWhole => Rights.CreativeCommons is { ForbidsChanges: true } || Rights.Demands.Any(d => d.Restriction.Kind == RestrictionKind.DoNotObscureLogo);

    /// <summary>Has it cut otherwise; what its supplier demands comes first.</summary>
    public void CropBy(PhotoCrops crops)
    {
        Crops = crops;
        KeepWholeWhereDemanded();
        Version++;
    }

    /// <summary>Counts a save, writes names as the house does, judges the rights anew and renews the words it is found by, which have to be loaded.</summary>
    public void Save(RightsProfile profile)
    {
        Version++;
        Spell(profile.Names);
        Rejudge(profile);
    }

    /// <summary>A logo that must not be obscured must not be cut off either.</summary>
    private void KeepWholeWhereDemanded()
    {
        if (MustStayWhole) Crops = Crops with { KeepsWhole = true };
    }
}
