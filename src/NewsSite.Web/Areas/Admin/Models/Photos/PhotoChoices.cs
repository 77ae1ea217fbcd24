using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A page of photos to choose from, the newest first.</summary>
public sealed record PhotoChoices(IReadOnlyList<PhotoChoices.Choice> Photos, int? Next)
{
    private const int OnAPage = 24;

    public sealed record Choice(int Id, string FileName, int Width, int Height, string Description, string Credit)
    {
        public string Source => PictureAddress.Of(FileName, Width, Height, 480).Path;
    }

    public static async Task<PhotoChoices> LoadAsync(NewsDbContext db, int? before, CancellationToken cancel)
    {
        var photos = await db.Photos.NewestFirst().Where(p => before == null || p.Id < before)
            .Select(p => new Choice(p.Id, p.FileName, p.Width, p.Height, p.Description, p.Credit)).Take(OnAPage + 1).ToListAsync(cancel);
        return new([.. photos.Take(OnAPage)], photos.Count > OnAPage ? photos[OnAPage - 1].Id : null);
    }
}
