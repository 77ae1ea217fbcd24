using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Renditions;

namespace NewsSite.Photos.Looks;

/// <summary>Keeps what photos look like, and finds those that are near copies: cut, smaller, without colours, or saved once more.</summary>
public sealed class LookAlikes(NewsDbContext db)
{
    /// <summary>Of photos that are compared dot by dot.</summary>
    private const int MostCompared = 30;

    private const int MostFound = 6;

    /// <summary>Looks at a photo and keeps what it looks like; one that cannot be read, or is of one shade, looks like nothing.</summary>
    /// <exception cref="IOException">The store of the pictures cannot be read.</exception>
    public async Task KeepAsync(Photo photo, RenditionMaker maker, DateTimeOffset now, CancellationToken cancel)
    {
        GreyPicture? picture = null;
        try
        {
            picture = await maker.DrawGreyAsync(photo.FileName, cancel);
        }
        catch (Exception error) when (error is PictureTroubleException or FileNotFoundException)
        {
            // Readers are not shown it either; its page says why.
        }

        if (picture is not null && !await db.PhotoLooks.Of(photo.Id).AnyAsync(cancel)) await KeepAsync(photo.Id, picture, cancel);
        await db.Photos.Where(p => p.Id == photo.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.LookedAt, now), cancel);
    }

    /// <summary>The photos that a photo nearly is, the likest first.</summary>
    public async Task<IReadOnlyList<int>> FindAsync(int photoId, CancellationToken cancel)
    {
        var own = await db.PhotoLooks.AsNoTracking().Of(photoId).OrderBy(l => l.Part).ToListAsync(cancel);
        if (own is not [{ Part: 0 } whole, ..]) return [];
        var found = await NearAsync(db.PhotoLooks, [whole], cancel);
        found.AddRange(await NearAsync(db.PhotoLooks.OfWholes(), own, cancel));
        var near = found.Where(f => f.Theirs.PhotoId != photoId && f.Apart <= Look.MostApart).GroupBy(f => f.Theirs.PhotoId).Select(g => g.MinBy(f => f.Apart)).OrderBy(f => f.Apart).Take(MostCompared).ToList();
        if (near.Count == 0) return [];
        var greys = await db.SmallGreys.AsNoTracking().Of([photoId, .. near.Select(n => n.Theirs.PhotoId)]).ToDictionaryAsync(g => g.PhotoId, g => new GreyPicture(g.Dots), cancel);
        return [.. near.Select(n => (n.Theirs.PhotoId, Likeness: Compared(greys, photoId, n.Own, n.Theirs))).Where(n => n.Likeness >= Likeness.Least).OrderByDescending(n => n.Likeness).Take(MostFound).Select(n => n.PhotoId)];
    }

    private async Task KeepAsync(int photoId, GreyPicture picture, CancellationToken cancel)
    {
        var looks = PicturePart.Known.Select((part, i) => (Part: i, Look: Look.Of(picture, part))).Where(l => l.Look is not null).ToList();
        if (looks is not [{ Part: 0 }, ..]) return;
        var added = looks.Select(object (l) => new PhotoLook(photoId, l.Part, l.Look!.Value)).Append(new SmallGrey(photoId, picture)).ToList();
        db.AddRange(added);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            // Another process of the site has just looked at it too.
        }

        foreach (var one in added) db.Entry(one).State = EntityState.Detached;
    }

    private static async Task<List<(PhotoLook Own, PhotoLook Theirs, int Apart)>> NearAsync(IQueryable<PhotoLook> looks, List<PhotoLook> own, CancellationToken cancel)
    {
        IReadOnlyCollection<int> Bands(Func<PhotoLook, int> band) => [.. own.SelectMany(l => Look.NearBands(band(l))).Distinct()];
        var near = await looks.AsNoTracking().Near(Bands(l => l.Band0), Bands(l => l.Band1), Bands(l => l.Band2), Bands(l => l.Band3)).ToListAsync(cancel);
        return near.ConvertAll(theirs => own.Select(o => (o, theirs, Look.Apart(o.Bits, theirs.Bits))).MinBy(pair => pair.Item3));
    }

    /// <summary>How alike they are where one of them is a part of the other.</summary>
    private static double Compared(Dictionary<int, GreyPicture> greys, int photoId, PhotoLook own, PhotoLook theirs)
    {
        if (!greys.TryGetValue(photoId, out var mine) || !greys.TryGetValue(theirs.PhotoId, out var other)) return 0;
        return own.Part == 0 ? Likeness.Of(mine, other, PicturePart.Known[theirs.Part]) : Likeness.Of(other, mine, PicturePart.Known[own.Part]);
    }
}
