using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Rights;

namespace NewsSite.Photos.Library;

/// <summary>Writes a change into many photos, each by itself, so that one that is refused keeps no other from it; and puts back what nobody has touched since.</summary>
public sealed class PhotoEditing(NewsDbContext db, RightsProfile profile, RenditionFolder renditions)
{
    public const string Overtaken = "Somebody changed it after you opened the list.";

    /// <summary>Does it to photos as they were when the list was opened, and keeps what became of each.</summary>
    public async Task<PhotoEdit> CarryOutAsync(PhotoChange change, IReadOnlyList<(int Id, int Version)> ticked, Account by, DateTimeOffset now, CancellationToken cancel)
    {
        var edit = new PhotoEdit(change.Words, by, now);
        db.Add(edit);
        await db.SaveChangesAsync(cancel);
        foreach (var (id, version) in ticked.DistinctBy(t => t.Id))
        {
            if (await FindAsync(id, cancel) is not { } photo) continue;
            var before = PhotoBefore.Of(photo);
            var refusal = photo.Version != version ? Overtaken : change.ReasonAgainst(photo);
            var one = await SaveAsync(photo, refusal is null ? p => change.Into(p, profile.Names) : null, cancel) ? refusal : Overtaken;
            edit.Photos.Add(one is null ? EditedPhoto.Done(photo, before) : EditedPhoto.Refused(id, one));
            await db.SaveChangesAsync(cancel);
        }

        return edit;
    }

    /// <summary>Puts back the photos of an edit that nobody has touched since, and leaves the others alone.</summary>
    /// <exception cref="InvalidOperationException">It was undone already, or it is too late.</exception>
    public async Task UndoAsync(PhotoEdit edit, Account by, DateTimeOffset now, CancellationToken cancel)
    {
        edit.Undo(by, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new InvalidOperationException("This was undone already.");
        }

        foreach (var done in edit.Photos.Where(p => p.WasDone))
        {
            var photo = await FindAsync(done.PhotoId, cancel);
            done.WasPutBack = photo is { Rights.KilledAt: null } && photo.Version == done.VersionAfter && done.Was() is { } before && await SaveAsync(photo, before.Into, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }

    private Task<Photo?> FindAsync(int id, CancellationToken cancel) => db.Photos.Include(p => p.Words).FirstOrDefaultAsync(p => p.Id == id, cancel);

    /// <summary>Whether the photo is stored with what was written into it; false where somebody else was quicker.</summary>
    private async Task<bool> SaveAsync(Photo photo, Action<Photo>? write, CancellationToken cancel)
    {
        if (write is null) return true;
        var said = photo.Said;
        write(photo);
        photo.Save(profile);
        var saysElse = photo.Said != said;
        if (saysElse) photo.MakeAgain();
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList()) entry.State = EntityState.Detached;
            return false;
        }

        if (saysElse) await renditions.DropAsync(photo.FileName, cancel);
        return true;
    }
}
