using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos.Library;

/// <summary>What is written into many photos at once: a field that is none stays as it is, an empty one is emptied.</summary>
public sealed record PhotoChange
{
    public string? Credit { get; init; }

    public string? Creator { get; init; }

    public string? Source { get; init; }

    public string? Copyright { get; init; }

    /// <summary>In the supplier's words, from which the demands are read.</summary>
    public string? Restrictions { get; init; }

    public RightsCategory? Ground { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether an end that they have is taken away.</summary>
    public bool EndsNever { get; init; }

    public bool IsEmpty => this == new PhotoChange();

    /// <summary>In a few words, such as <c>credit “Ana Ruiz”, ground Our own staff</c>.</summary>
    public string Words => string.Join(", ", new[]
    {
        Said("credit", Credit), Said("photographer", Creator), Said("source", Source), Said("copyright notice", Copyright), Ground is { } ground ? $"ground {ground.Words()}" : "", Said("restrictions", Restrictions),
        ExpiresAt is null ? EndsNever ? "no end" : "" : "an end",
    }.Where(w => w != ""));

    /// <summary>Why it cannot be written into a photo; none when it can.</summary>
    public string? ReasonAgainst(Photo photo)
    {
        if (photo.Rights.KilledAt is not null) return "It was withdrawn for good.";
        if (Credit is not null && photo.Rights.Demands.FirstOrDefault(d => d.Restriction is { Kind: RestrictionKind.MandatoryCredit, Value: not "" } && !Credit.Contains(d.Restriction.Value, StringComparison.OrdinalIgnoreCase)) is { } demand)
            return $"Its supplier demands the credit “{demand.Restriction.Value}”.";
        return IsIn(photo) ? "It says all this already." : null;
    }

    /// <summary>Writes it into a photo, which has to be saved.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="house">The names that the house knows.</param>
    public void Into(Photo photo, HouseNames house)
    {
        (photo.Credit, photo.Creator, photo.Source, photo.Copyright) = (Credit ?? photo.Credit, Creator ?? photo.Creator, Source ?? photo.Source, Copyright ?? photo.Copyright);
        if (Restrictions is not null) photo.Restrict(Restrictions, house);
        if (Ground is { } ground) photo.Rights.Category = ground;
        if (ExpiresAt is not null || EndsNever) photo.Rights.ExpiresAt = ExpiresAt;
    }

    private bool IsIn(Photo photo) => (Credit ?? photo.Credit) == photo.Credit && (Creator ?? photo.Creator) == photo.Creator && (Source ?? photo.Source) == photo.Source
        && (Copyright ?? photo.Copyright) == photo.Copyright && (Restrictions ?? photo.Restrictions) == photo.Restrictions
        && (Ground ?? photo.Rights.Category) == photo.Rights.Category && (EndsNever ? photo.Rights.ExpiresAt is null : ExpiresAt is null || ExpiresAt == photo.Rights.ExpiresAt);

    private static string Said(string what, string? value) => value switch { null => "", "" => $"no {what}", _ => $"{what} “{value}”" };
}

/// <summary>What a bulk edit can change of a photo, as it was.</summary>
public sealed record PhotoBefore(string Credit, string Creator, string Source, string Copyright, string Restrictions, string Demands, RightsCategory Ground, DateTimeOffset? ExpiresAt)
{
    public static PhotoBefore Of(Photo photo)
        => new(
            Photo.AsCame(photo.Credit, photo.CreditAsSpelled), Photo.AsCame(photo.Creator, photo.CreatorAsSpelled), Photo.AsCame(photo.Source, photo.SourceAsSpelled), photo.Copyright, photo.Restrictions, PhotoDemand.Write(photo.Rights.Demands), photo.Rights.Category, photo.Rights.ExpiresAt);

    /// <summary>Writes it back into the photo, which has to be saved.</summary>
    public void Into(Photo photo)
    {
        (photo.Credit, photo.Creator, photo.Source, photo.Copyright, photo.Restrictions) = (Credit, Creator, Source, Copyright, Restrictions);
        (photo.Rights.Demands, photo.Rights.Category, photo.Rights.ExpiresAt) = (PhotoDemand.Read(Demands), Ground, ExpiresAt);
    }
}
