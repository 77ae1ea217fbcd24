using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Rights;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The library of photos, newest first, paged by key, found by the beginnings of words.</summary>
public sealed record PhotoList(IReadOnlyList<PhotoList.Item> Photos, int? Older, string? Query, UseVerdict? Verdict)
{
    private const int PerPage = 48;
    private const int MostWords = 8;

    public sealed record Item(int Id, string FileName, int Width, int Height, string Description, string Credit, UseVerdict Verdict, bool IsApproved, bool IsKilled)
    {
        public string Source => IsKilled ? PrintedPhoto.Placeholder : PictureAddress.Of(FileName, Width, Height, 480).Path;

        public UseVerdict Standing => IsKilled ? UseVerdict.MustNot : Verdict == UseVerdict.NeedsApproval && IsApproved ? UseVerdict.May : Verdict;
    }

    public string? Notice { get; init; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Query) || Verdict is not null;

    public static async Task<PhotoList> LoadAsync(NewsDbContext db, string? query, UseVerdict? verdict, int? before, CancellationToken cancel)
    {
        var photos = db.Photos.Below(before);
        foreach (var word in PhotoWord.In(query is { Length: > 200 } ? query[..200] : query ?? "").Distinct().Take(MostWords)) photos = photos.WithWord(db.PhotoWords, word);
        if (verdict is { } wanted) photos = photos.Where(p => p.Rights.Verdict == wanted);
        var page = await photos.NewestFirst().AsItems().Take(PerPage + 1).ToListAsync(cancel);
        return new([.. page.Take(PerPage)], page.Count > PerPage ? page[PerPage - 1].Id : null, query, verdict);
    }
}

public static class PhotoListQueries
{
    public static IQueryable<PhotoList.Item> AsItems(this IQueryable<Photo> photos)
        => photos.Select(p => new PhotoList.Item(p.Id, p.FileName, p.Width, p.Height, p.Description, p.Credit, p.Rights.Verdict, p.Rights.Approval != "", p.Rights.KilledAt != null));
}
