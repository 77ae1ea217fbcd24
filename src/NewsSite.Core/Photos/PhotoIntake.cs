using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Photos.Files;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Storage;

namespace NewsSite.Photos;

/// <summary>A photo that was taken in, or that was here already with exactly the same content.</summary>
public sealed record TakenPhoto(Photo Photo, bool WasHere);

/// <summary>Takes files into the library: looks at what they are, keeps each content once, and reads what comes with it into a photo.</summary>
public sealed class PhotoIntake(NewsDbContext db, MediaStore media, RightsProfile profile, string language, bool makesRenditions)
{
    /// <summary>Takes one seekable file and saves its photo.</summary>
    /// <exception cref="UnfitPictureException">The file is no picture that can be taken.</exception>
    /// <exception cref="IOException">The store of the pictures cannot be written.</exception>
    public async Task<TakenPhoto> TakeAsync(Stream content, Account by, DateTimeOffset now, CancellationToken cancel = default)
    {
        var header = PictureHeader.Read(content);
        if (header.Format == PictureFormat.Tiff && !makesRenditions)
            throw new UnfitPictureException("This is a TIFF, which browsers do not show, and nothing here can make another picture of it. Save it as JPEG and send that.");
        var name = await media.KeepAsync(content, header.Format.Extension(), cancel);
        if (await HereAsync(name, cancel) is { } here)
        {
            if (here.Rights.KilledAt is not null) await media.PutAwayAsync(name, cancel);
            return new(here, WasHere: true);
        }


        var photo = new Photo(name, header.Width, header.Height, now, by);
        photo.Become(PhotoFacts.Read(header.Raw, language), header.Raw);
        photo.Save(profile);
        db.Add(photo);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(photo, WasHere: false);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            // The same file came twice at one moment; the other won.
            foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).ToList()) entry.State = EntityState.Detached;
            return new((await HereAsync(name, cancel))!, WasHere: true);
        }
    }

    private Task<Photo?> HereAsync(string name, CancellationToken cancel) => db.Photos.FirstOrDefaultAsync(p => p.FileName == name, cancel);
}
