using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Photos.Renditions;

/// <summary>Makes the renditions of photos that wait for them, the newest first; which do is in the database, so whoever comes next goes on where this stopped.</summary>
public sealed class RenditionQueue(NewsDbContext db, RenditionMaker maker, RenditionFolder folder, string language)
{
    /// <summary>The photo that is next, with its metadata; none when none waits.</summary>
    public Task<Photo?> NextAsync(DateTimeOffset now, CancellationToken cancel)
        => db.Photos.AsNoTracking().Include(p => p.Metadata).WaitingForRenditions(db.PhotoLeases, now).FirstOrDefaultAsync(cancel);

    /// <summary>Makes the renditions of a photo and says what was in the way; empty when nothing was.</summary>
    public async Task<string> MakeAsync(Photo photo, DateTimeOffset now, CancellationToken cancel)
    {
        var trouble = "";
        try
        {
            await maker.MakeAllAsync(photo, RenditionCredit.Of(photo, language), cancel);
        }
        catch (Exception error) when (error is PictureTroubleException or FileNotFoundException)
        {
            trouble = error.Message.Length <= Photo.LongestTrouble ? error.Message : error.Message[..Photo.LongestTrouble];
        }

        // A photo that was saved meanwhile may say something else now, and stays in the queue.
        await db.Photos.Where(p => p.Id == photo.Id && p.Version == photo.Version)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.RenditionsMadeAt, now).SetProperty(x => x.RenditionTrouble, trouble), cancel);
        if (await db.Photos.AnyAsync(p => p.Id == photo.Id && p.Rights.KilledAt != null, cancel)) await folder.DropAsync(photo.FileName, cancel);
        return trouble;
    }
}
