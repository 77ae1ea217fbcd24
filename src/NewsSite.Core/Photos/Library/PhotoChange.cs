using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Rights;

namespace NewsSite.Photos.Library;

/// <summary>What is written into many photos at once; what is empty stays as it is.</summary>
public sealed record PhotoChange
{
    public string Credit { get; init; } = "";

    public string Creator { get; init; } = "";

    public string Source { get; init; } = "";

    public string Copyright { get; init; } = "";

    /// <summary>In the supplier's words, from which the demands are read.</summary>
    public string Restrictions { get; init; } = "";

    public RightsCategory? Ground { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public bool IsEmpty => this == new PhotoChange();

    /// <summary>In a few words, such as <c>credit “Ana Ruiz”, ground Our own staff</c>.</summary>
    public string Words => string.Join(", ", new[]
    {
        Said("credit", Credit), Said("photographer", Creator), Said("source", Source), Said("copyright notice", Copyright), Ground is { } ground ? $"ground {ground.Words()}" : "", Said("restrictions", Restrictions),
        ExpiresAt is null ? "" : "an end",
    }.Where(w => w != ""));

    /// <summary>Why it cannot be written into a photo; none when it can.</summary>
    public string? ReasonAgainst(Photo photo)
    {
        if (photo.Rights.KilledAt is not null) return "It was withdrawn for good.";
        if (Credit != "" && photo.Rights.Demands.FirstOrDefault(d => d.Restriction is { Kind: RestrictionKind.MandatoryCredit, Value: not "" } && !Credit.Contains(d.Restriction.Value, StringComparison.OrdinalIgnoreCase)) is { } demand)
            return $"Its supplier demands the credit “{demand.Restriction.Value}”.";
        return IsIn(photo) ? "It says all this already." : null;
    }

    /// <summary>Writes it into a photo, which has to be saved.</summary>
    public void Into(Photo photo)
    {
        if (Credit != "") photo.Credit = Credit;
        if (Creator != "") photo.Creator = Creator;
        if (Source != "") photo.Source = Source;
        if (Copyright != "") photo.Copyright = Copyright;
        if (Restrictions != "") photo.Restrict(Restrictions);
        if (Ground is { } ground) photo.Rights.Category = ground;
        if (ExpiresAt is { } end) photo.Rights.ExpiresAt = end;
    }

    private bool IsIn(Photo photo) => (Credit == "" || Credit == photo.Credit) && (Creator == "" || Creator == photo.Creator) && (Source == "" || Source == photo.Source)
        && (Copyright == "" || Copyright == photo.Copyright) && (Restrictions == "" || Restrictions == photo.Restrictions)
        && (Ground is null || Ground == photo.Rights.Category) && (ExpiresAt is null || ExpiresAt == photo.Rights.ExpiresAt);

    private static string Said(string what, string value) => value == "" ? "" : $"{what} “{value}”";
}

/// <summary>What a bulk edit can change of a photo, as it was.</summary>
public sealed record PhotoBefore(string Credit, string Creator, string Source, string Copyright, string Restrictions, string Demands, RightsCategory Ground, DateTimeOffset? ExpiresAt)
{
    public static PhotoBefore Of(Photo photo)
        => new(photo.Credit, photo.Creator, photo.Source, photo.Copyright, photo.Restrictions, PhotoDemand.Write(photo.Rights.Demands), photo.Rights.Category, photo.Rights.ExpiresAt);

    /// <summary>Writes it back into the photo, which has to be saved.</summary>
    public void Into(Photo photo)
    {
        (photo.Credit, photo.Creator, photo.Source, photo.Copyright, photo.Restrictions) = (Credit, Creator, Source, Copyright, Restrictions);
        (photo.Rights.Demands, photo.Rights.Category, photo.Rights.ExpiresAt) = (PhotoDemand.Read(Demands), Ground, ExpiresAt);
    }
}
