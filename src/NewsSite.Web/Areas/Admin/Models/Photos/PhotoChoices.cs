using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Markup;
using NewsSite.Photos;
using NewsSite.Photos.Spellings;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A page of photos to choose from, the newest first.</summary>
public sealed record PhotoChoices(IReadOnlyList<PhotoChoices.Choice> Photos, int? Next)
{
    private const int OnAPage = 24;
    private const int LongestQuery = 200;
    private const int MostWords = 8;

    /// <summary>A photo as the library lists it, with the alt text to offer.</summary>
    public sealed record Choice(PhotoList.Item Photo, string AltText);

    /// <summary>Those with all the words; of what was withdrawn for good nothing is offered.</summary>
    public static async Task<PhotoChoices> LoadAsync(NewsDbContext db, string? query, int? before, DateTimeOffset now, CancellationToken cancel)
    {
        var photos = db.Photos.Below(before).Where(p => p.Rights.KilledAt == null);
        var (words, agency) = (await HouseNames.LoadAsync(db, cancel)).Sought(query is { Length: > LongestQuery } ? query[..LongestQuery] : query ?? "");
        if (agency is not null) photos = photos.Where(p => p.Source == agency);
        foreach (var word in words.Take(MostWords)) photos = photos.WithWord(db.PhotoWords, word);
        var page = await photos.NewestFirst().AsChoices().Take(OnAPage + 1).ToListAsync(cancel);
        return new([.. page.Take(OnAPage).Select(p => p.At(now))], page.Count > OnAPage ? page[OnAPage - 1].Photo.Id : null);
    }

    /// <summary>Those of these numbers that there are, in any order.</summary>
    public static async Task<PhotoChoices> OfAsync(NewsDbContext db, IReadOnlyCollection<int> ids, DateTimeOffset now, CancellationToken cancel)
        => new([.. (await db.Photos.Numbered(ids).NewestFirst().AsChoices().Take(BodyFurniture.MostOfAKind).ToListAsync(cancel)).Select(p => p.At(now))], null);
}

/// <summary>A photo to choose, with what its standing at a moment depends on.</summary>
public sealed record OfferedPhoto(ListedPhoto Photo, string AltText)
{
    public PhotoChoices.Choice At(DateTimeOffset now) => new(Photo.At(now), AltText);
}

public static class PhotoChoiceQueries
{
    public static IQueryable<OfferedPhoto> AsChoices(this IQueryable<Photo> photos)
        => photos.Select(p => new OfferedPhoto(
            new ListedPhoto(p.Id, p.Version, p.FileName, p.Width, p.Height, p.Description, p.Credit, p.ListedStanding, p.Rights.KilledAt != null, p.Rights.Terms, p.Rights.EmbargoedUntil, p.Rights.ExpiresAt), p.AltText));
}
