using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Rights;

namespace NewsSite.Photos.Spellings;

/// <summary>
/// Reads the photos that are here already again after the desk has given or taken back a spelling, some hundreds at a time. How far it has come stands with
/// the spelling, so whoever comes next goes on where this stopped.
/// </summary>
public sealed class Respelling(NewsDbContext db, RightsProfile profile, RenditionFolder renditions, string language, int atOnce = 500)
{
    /// <summary>Goes through the next photos and says how many of them changed; none when there is nothing left to do.</summary>
    /// <exception cref="IOException">The store cannot be written; what carries a former credit is deleted with the photo's next save.</exception>
    public async Task<int?> NextAsync(CancellationToken cancel)
    {
        var unfinished = await db.NameSpellings.AsNoTracking().Unfinished().ToListAsync(cancel);
        if (unfinished.Count == 0) return null;
        var holding = await db.NameSpellings.AsNoTracking().Holding().ToListAsync(cancel);
        var begun = unfinished.Min(s => s.ReadUpTo!.Value);
        var (former, now) = (new HouseNames([.. holding.Where(s => s.ReadUpTo is null), .. unfinished.Where(s => s.RemovedAt is not null)]), profile with { Names = new(holding) });
        var stretch = await db.Photos.AsNoTracking().After(begun).Include(p => p.Metadata).Take(atOnce).ToListAsync(cancel);
        var changed = 0;
        foreach (var id in stretch.Where(p => p.ReadAgain(former, now, language)).Select(p => p.Id)) changed += await ReadAsync(id, former, now, cancel) ? 1 : 0;
        int? last = stretch.Count == atOnce ? stretch[^1].Id : null;
        await db.NameSpellings.Numbered([.. unfinished.Select(s => s.Id)]).Where(s => s.ReadUpTo == begun || last == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.ReadUpTo, last), cancel);
        return changed;
    }

    /// <summary>Whether it is stored; where somebody saves it at this moment, or another process does the same, that save has the names written.</summary>
    private async Task<bool> ReadAsync(int id, HouseNames former, RightsProfile now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var photo = await db.Photos.Include(p => p.Words).Include(p => p.Metadata).FirstAsync(p => p.Id == id, cancel);
        var said = photo.Said;
        if (!photo.ReadAgain(former, now, language)) return false;
        photo.Save(now);
        if (photo.Said != said) photo.MakeAgain();
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return false;
        }

        if (photo.Said != said && photo.Rights.KilledAt is null) await renditions.DropAsync(photo.FileName, cancel);
        return true;
    }
}
