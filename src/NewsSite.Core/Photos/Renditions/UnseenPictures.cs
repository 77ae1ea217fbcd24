using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Storage;

namespace NewsSite.Photos.Renditions;

/// <summary>Clears away what was made of photos that may not be seen; readers are not shown it before either, so this is housekeeping and can be done late.</summary>
public sealed class UnseenPictures(NewsDbContext db, MediaStore media, RenditionFolder folder)
{
    private const int PerRound = 200;

    /// <summary>Deletes the renditions of photos that were killed, whose right has ended, or that an embargo or a lease hides, and says of how many; the files of killed ones are put away.</summary>
    /// <exception cref="IOException">The store cannot be written; whoever comes next goes on where this stopped.</exception>
    public async Task<int> ClearAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var gone = await db.Photos.NoLongerSeen(now).Select(p => new { p.Id, p.FileName, IsKilled = p.Rights.KilledAt != null }).Take(PerRound).ToListAsync(cancel);
        gone.AddRange(await db.Photos.NoLongerLeased(db.PhotoLeases, now).Select(p => new { p.Id, p.FileName, IsKilled = p.Rights.KilledAt != null }).Take(PerRound).ToListAsync(cancel));
        foreach (var photo in gone) await ClearAsync(photo.FileName, photo.IsKilled, cancel);
        var ids = gone.ConvertAll(p => p.Id);
        return await db.Photos.Numbered(ids).ExecuteUpdateAsync(p => p.SetProperty(x => x.RenditionsMadeAt, (DateTimeOffset?)null), cancel);
    }

    /// <summary>Deletes the renditions of one photo; the file of a killed one is put away.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public async Task ClearAsync(string fileName, bool isKilled, CancellationToken cancel)
    {
        if (isKilled) await media.PutAwayAsync(fileName, cancel);
        await folder.DropAsync(fileName, cancel);
    }
}
