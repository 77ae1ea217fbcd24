using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos.Rights;

/// <summary>Judges all photos anew after the paper has got another profile; a photo that somebody saves meanwhile is judged by that save.</summary>
public sealed class Rejudgement(NewsDbContext db, RightsProfile profile)
{
    private const int AtOnce = 200;

    public async Task RunAsync(CancellationToken cancel = default)
    {
        var (last, judge) = (0, profile with { Names = await HouseNames.LoadAsync(db, cancel) });
        while (true)
        {
            var photos = await db.Photos.NotJudgedBy(profile.Stamp).Where(p => p.Id > last).Include(p => p.Words).Take(AtOnce).ToListAsync(cancel);
            if (photos.Count == 0) return;
            last = photos[^1].Id;
            foreach (var photo in photos)
            {
                if (photo.Rights.JudgedBy == "") photo.ReadRestrictions();
                photo.Rejudge(judge);
            }

            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                // Another process of the site is doing the same; what is left is done at the next start.
            }

            db.ChangeTracker.Clear();
        }
    }
}
