using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The library of photos, newest first, paged by key.</summary>
public sealed record PhotoList(IReadOnlyList<PhotoList.Item> Photos, int? Older)
{
    private const int PerPage = 48;

    public sealed record Item(int Id, string FileName, int Width, int Height, string Description, string Credit)
    {
        public string Source => Address.Media(FileName);
    }

    public string? Notice { get; init; }

    public static async Task<PhotoList> LoadAsync(NewsDbContext db, int? before, CancellationToken cancel)
    {
        var page = await db.Photos.Below(before).NewestFirst().AsItems().Take(PerPage + 1).ToListAsync(cancel);
        return new([.. page.Take(PerPage)], page.Count > PerPage ? page[PerPage - 1].Id : null);
    }
}

public static class PhotoListQueries
{
    public static IQueryable<PhotoList.Item> AsItems(this IQueryable<Photo> photos)
        => photos.Select(p => new PhotoList.Item(p.Id, p.FileName, p.Width, p.Height, p.Description, p.Credit));
}

/// <summary>What is said above the library after something was done; addresses carry only the key.</summary>
public static class PhotoNotices
{
    public static string? Words(string? notice) => notice switch
    {
        "taken" => "Taken into the library.",
        "here" => "Nothing was added: the library has exactly this already.",
        _ => null,
    };
}
