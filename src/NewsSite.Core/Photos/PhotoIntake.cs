using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Photos.Files;
using NewsSite.Photos.Looks;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Storage;

namespace NewsSite.Photos;

/// <summary>A photo that was taken in, or that was here already with exactly the same content.</summary>
public sealed record TakenPhoto(Photo Photo, bool WasHere);

/// <summary>Takes files into the library: looks at what they are, keeps each content once, and reads what comes with it into a photo.</summary>
public sealed class PhotoIntake(NewsDbContext db, MediaStore media, RightsProfile profile, string language, RenditionMaker? maker)
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(2);

    /// <summary>Takes one seekable file and saves its photo.</summary>
    /// <exception cref="UnfitPictureException">The file is no picture that can be taken.</exception>
    /// <exception cref="IOException">The store of the pictures cannot be written.</exception>
    public async Task<TakenPhoto> TakeAsync(Stream content, Account by, DateTimeOffset now, CancellationToken cancel = default)
    {
        var header = PictureHeader.Read(content);
        if (header.Format == PictureFormat.Tiff && maker is null)
            throw new UnfitPictureException("This is a TIFF, which browsers do not show, and nothing here can make another picture of it. Save it as JPEG and send that.");
        var name = await media.KeepAsync(content, header.Format.Extension(), cancel);
        if (await HereAsync(name, cancel) is { } here)
        {
            if (here.Rights.KilledAt is not null) await media.PutAwayAsync(name, cancel);
            return new(here, WasHere: true);
        }

        var photo = new Photo(name, header.Width, header.Height, now, by);
        photo.Become(PhotoFacts.Read(header.Raw, language, profile.Names), header.Raw);
        photo.Save(profile);
        db.Add(photo);
        try
        {
            await db.SaveChangesAsync(cancel);
            await LookAsync(photo, now, cancel);
            return new(photo, WasHere: false);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            // The same file came twice at one moment; the other won.
            foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).ToList()) entry.State = EntityState.Detached;
            return new((await HereAsync(name, cancel))!, WasHere: true);
        }
    }

    /// <summary>Looks at it now if that can be done soon; else whoever looks at what nobody has looked at does it later.</summary>
    private async Task LookAsync(Photo photo, DateTimeOffset now, CancellationToken cancel)
    {
        if (maker is null) return;
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        soon.CancelAfter(LongestLook);
        try
        {
            await new LookAlikes(db).KeepAsync(photo, maker, now, soon.Token);
        }
        catch (Exception error) when (error is IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // It is in the library all the same.
        }
    }

    private Task<Photo?> HereAsync(string name, CancellationToken cancel) => db.Photos.FirstOrDefaultAsync(p => p.FileName == name, cancel);
}
