using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Markup;
using NewsSite.Photos;
using NewsSite.Photos.Spellings;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A page of photos to choose from, the newest first.</summary>
public sealed record PhotoChoices(IReadOnlyList<PhotoChoices.Choice> Photos, int? Next)
{
    private const int OnAPage = 24;
    private const int LongestQuery = 200;
    private const int MostWords = 8;

    public sealed record Choice(int Id, string FileName, int Width, int Height, string Description, string AltText, string Credit)
    {
        public string Source => PictureAddress.Of(FileName, Width, Height, 480).Path;
    }

    /// <summary>Those with all the words; of what was withdrawn for good nothing is offered.</summary>
    public static async Task<PhotoChoices> LoadAsync(NewsDbContext db, string? query, int? before, CancellationToken cancel)
    {
        var photos = db.Photos.Below(before).Where(p => p.Rights.KilledAt == null);
        var (words, agency) = (await HouseNames.LoadAsync(db, cancel)).Sought(query is { Length: > LongestQuery } ? query[..LongestQuery] : query ?? "");
        if (agency is not null) photos = photos.Where(p => p.Source == agency);
        foreach (var word in words.Take(MostWords)) photos = photos.WithWord(db.PhotoWords, word);
        var page = await photos.NewestFirst().AsChoices().Take(OnAPage + 1).ToListAsync(cancel);
        return new([.. page.Take(OnAPage)], page.Count > OnAPage ? page[OnAPage - 1].Id : null);
    }

    /// <summary>Those of these numbers that there are, in any order.</summary>
    public static async Task<PhotoChoices> OfAsync(NewsDbContext db, IReadOnlyCollection<int> ids, CancellationToken cancel)
        => new(await db.Photos.Numbered(ids).NewestFirst().AsChoices().Take(BodyFurniture.MostOfAKind).ToListAsync(cancel), null);
}

public static class PhotoChoiceQueries
{
    public static IQueryable<PhotoChoices.Choice> AsChoices(this IQueryable<Photo> photos)
        => photos.Select(p => new PhotoChoices.Choice(p.Id, p.FileName, p.Width, p.Height, p.Description, p.AltText, p.Credit));
}
