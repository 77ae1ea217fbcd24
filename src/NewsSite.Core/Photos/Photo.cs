using NewsSite.Accounts;
using NewsSite.Photos.Captions;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Files;
using NewsSite.Photos.Metadata;
using NewsSite.Photos.Rights;

namespace NewsSite.Photos;

/// <summary>A picture and what is true of it wherever it is used.</summary>
public sealed class Photo
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

    /// <summary>The photographer.</summary>
    public string Creator { get; set; } = "";

    /// <summary>What must be printed beside the picture, as the supplier wants it.</summary>
    public string Credit { get; set; } = "";

    /// <summary>Where the picture came from, such as an agency.</summary>
    public string Source { get; set; } = "";

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

    /// <summary>When all its renditions had been made, or could not be; none while they wait to be made, or are cleared away for good.</summary>
    public DateTimeOffset? RenditionsMadeAt { get; private set; }

    /// <summary>Why its renditions could not be made; empty when they could.</summary>
    public string RenditionTrouble { get; private set; } = "";

    /// <summary>How it is cut for places of a fixed shape.</summary>
    public PhotoCrops Crops { get; private set; } = PhotoCrops.Centred;

    /// <summary>What we may do with it.</summary>
    public PhotoRights Rights { get; private set; } = new();

    /// <summary>The standing without leases, kept by every act, because no index reaches into the rights.</summary>
    public UseVerdict ListedStanding { get; private set; } = UseVerdict.MustNot;

    /// <summary>The category of the rights, kept by every act for the same reason.</summary>
    public RightsCategory ListedGround { get; private set; }

    /// <summary>The rights and bans for a time; loaded only where asked for.</summary>
    public List<PhotoLease> Leases { get; } = [];

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
        Rights.Category = facts.Category;
        Rights.Demands = facts.Demands;
        Rights.Unread = facts.Unread;
        if (!raw.IsEmpty) Metadata = new PhotoMetadata(raw);
    }

    /// <summary>Takes the supplier's demands from other words than those that came with it.</summary>
    public void Restrict(string words)
    {
        if (words == Restrictions) return;
        Restrictions = words;
        Rights.Demands = [.. WireRestriction.ReadAll(words).Select(r => new PhotoDemand(r, "desk"))];
    }

    /// <summary>What its renditions say of themselves.</summary>
    public (string Creator, string Credit, string Copyright, string Description) Said => (Creator, Credit, Copyright, Description);

    /// <summary>Has its renditions made again, because what they say has changed.</summary>
    public void MakeAgain() => (RenditionsMadeAt, RenditionTrouble) = (null, "");

    /// <summary>The caption as received, taken apart.</summary>
    public WireCaption Caption() => WireCaption.Read(Received);

    /// <summary>The part of it that fills a place of a shape; none where the whole does.</summary>
    public Crop? Crop(CropShape shape) => Crops.Of(shape, Width, Height);

    /// <summary>Whether its supplier demands that nothing of it is cut off.</summary>
    public bool MustStayWhole => Rights.Demands.Any(d => d.Restriction.Kind == RestrictionKind.DoNotObscureLogo);

    /// <summary>Has it cut otherwise; what its supplier demands comes first.</summary>
    public void CropBy(PhotoCrops crops)
    {
        Crops = crops;
        KeepWholeWhereDemanded();
        Version++;
    }

    /// <summary>Lets it be used for a reason, as an editor's act.</summary>
    public void Approve(string why, Account by, DateTimeOffset now)
    {
        Rights.Approve(why, by, now);
        Version++;
        List();
    }

    /// <summary>Takes it from every page at once and for good; what may have been made of it has to be cleared away.</summary>
    public void Kill(string why, Account by, DateTimeOffset now)
    {
        Rights.Kill(why, by, now);
        RenditionsMadeAt ??= now;
        Version++;
        List();
    }

    /// <summary>Gives a right to use it for a time, or bans it; its leases have to be loaded.</summary>
    /// <exception cref="InvalidOperationException">It holds as many leases as it can, or the time has no length.</exception>
    public void Lease(LeaseKind kind, DateTimeOffset? beginsAt, DateTimeOffset? until, string why, Account by, DateTimeOffset now)
    {
        if (Leases.Count(l => l.RevokedAt is null) >= LeaseTerm.Most) throw new InvalidOperationException($"A photo can have {LeaseTerm.Most} leases at a time. Take one back first.");
        if (until <= beginsAt) throw new InvalidOperationException("The end has to come after the beginning.");
        Leases.Add(new(kind, beginsAt, until, why, by, now));
        KeepTerms();
    }

    /// <summary>Takes a lease back; its leases have to be loaded.</summary>
    public void Revoke(PhotoLease lease, Account by, DateTimeOffset now)
    {
        lease.Revoke(by, now);
        KeepTerms();
    }

    /// <summary>Judges the rights by another profile, and renews the words it is found by, which have to be loaded.</summary>
    public void Rejudge(RightsProfile profile)
    {
        Rights.Judge(profile);
        KeepWholeWhereDemanded();
        PhotoWord.Renew(this);
        List();
    }

    /// <summary>Reads the supplier's words once more, of a photo from before rights were kept, which has nothing else.</summary>
    internal void ReadRestrictions() => Rights.Demands = [.. WireRestriction.ReadAll(Restrictions).Select(r => new PhotoDemand(r, "terms"))];

    /// <summary>Counts a save, judges the rights anew and renews the words it is found by, which have to be loaded.</summary>
    public void Save(RightsProfile profile)
    {
        Version++;
        Rejudge(profile);
    }

    /// <summary>A logo that must not be obscured must not be cut off either.</summary>
    private void KeepWholeWhereDemanded()
    {
        if (MustStayWhole) Crops = Crops with { KeepsWhole = true };
    }

    private void KeepTerms()
    {
        Rights.Terms = [.. Leases.Where(l => l.RevokedAt is null).Select(l => l.Term)];
        Version++;
    }

    private void List() => (ListedStanding, ListedGround) = (Rights.Standing, Rights.Category);
}
