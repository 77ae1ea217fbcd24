namespace NewsSite.Photos.Looks;

/// <summary>The phrases in which near copies are asked for.</summary>
public static class PhotoLookQueries
{
    public static IQueryable<PhotoLook> Of(this IQueryable<PhotoLook> looks, int photoId) => looks.Where(l => l.PhotoId == photoId);

    /// <summary>Those of whole photos.</summary>
    public static IQueryable<PhotoLook> OfWholes(this IQueryable<PhotoLook> looks) => looks.Where(l => l.Part == 0);

    /// <summary>Those that have one of the given bits in one of their bands, each band from an index of its own.</summary>
    public static IQueryable<PhotoLook> Near(this IQueryable<PhotoLook> looks, IReadOnlyCollection<int> band0, IReadOnlyCollection<int> band1, IReadOnlyCollection<int> band2, IReadOnlyCollection<int> band3)
        => looks.Where(l => band0.Contains(l.Band0)).Union(looks.Where(l => band1.Contains(l.Band1))).Union(looks.Where(l => band2.Contains(l.Band2))).Union(looks.Where(l => band3.Contains(l.Band3)));

    public static IQueryable<SmallGrey> Of(this IQueryable<SmallGrey> greys, IReadOnlyCollection<int> photoIds) => greys.Where(g => photoIds.Contains(g.PhotoId));

    /// <summary>Those that nobody has looked at yet, the newest first; the files of withdrawn ones are put away.</summary>
    public static IQueryable<Photo> NotLookedAt(this IQueryable<Photo> photos) => photos.Where(p => p.LookedAt == null && p.Rights.KilledAt == null).OrderByDescending(p => p.Id);
}
