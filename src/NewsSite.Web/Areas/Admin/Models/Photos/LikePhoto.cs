using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Library;
using NewsSite.Photos.Looks;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A photo that another is a near copy of.</summary>
/// <param name="Photo">The one that was there.</param>
/// <param name="Stories">How many stories show it.</param>
public sealed record LikePhoto(Photo Photo, int Stories)
{
    private const int MostCounted = 400;

    /// <summary>Such as “Looks like photo 12, used in 3 stories.”</summary>
    public string Sentence => Photo.Rights.KilledAt is not null ? $"Looks like photo {Photo.Id}, which was withdrawn for good." : $"Looks like photo {Photo.Id}, {Words(Stories)}.";

    public static string Words(int stories) => stories switch { 0 => "used in no story", 1 => "used in 1 story", _ => $"used in {stories} stories" };

    public static async Task<IReadOnlyList<LikePhoto>> ListAsync(NewsDbContext db, int photoId, CancellationToken cancel)
    {
        var found = await new LookAlikes(db).FindAsync(photoId, cancel);
        if (found.Count == 0) return [];
        var photos = await db.Photos.AsNoTracking().Numbered(found).ToDictionaryAsync(p => p.Id, cancel);
        var alike = new List<LikePhoto>();
        foreach (var id in found.Where(photos.ContainsKey)) alike.Add(new(photos[id], await StoriesAsync(db, id, cancel)));
        return alike;
    }

    /// <summary>How many stories show a photo, at the desk or as readers have them.</summary>
    public static async Task<int> StoriesAsync(NewsDbContext db, int photoId, CancellationToken cancel)
    {
        var states = await db.PhotoUses.StoriesWith(db.StoryBodyPhotos, db.LiveEntries, photoId).OrderByDescending(s => s).Take(MostCounted).ToListAsync(cancel);
        return states.Count == 0 ? 0 : await db.Articles.UsesIn(states).CountAsync(cancel);
    }
}
