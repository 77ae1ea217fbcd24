using NewsSite.Markup;
using NewsSite.Photos.Rights;

namespace NewsSite.Photos;

/// <summary>The phrases in which the desk asks for photos.</summary>
public static class PhotoQueries
{
    public static IQueryable<Photo> NewestFirst(this IQueryable<Photo> photos) => photos.OrderByDescending(p => p.Id);

    /// <summary>What follows a photo in <see cref="NewestFirst"/>: a page by key; all where there is none.</summary>
    public static IQueryable<Photo> Below(this IQueryable<Photo> photos, int? id) => photos.Where(p => id == null || p.Id < id);

    /// <summary>What comes after a photo in the order in which they came: a stretch of all by key.</summary>
    public static IQueryable<Photo> After(this IQueryable<Photo> photos, int id) => photos.Where(p => p.Id > id).OrderBy(p => p.Id);

    public static IQueryable<Photo> Numbered(this IQueryable<Photo> photos, IReadOnlyCollection<int> ids) => photos.Where(p => ids.Contains(p.Id));

    /// <summary>Those that a body in Markdown shows by number.</summary>
    public static IQueryable<Photo> ShownIn(this IQueryable<Photo> photos, string body) => photos.Numbered(BodyMarkdown.TryRender(body)?.Furniture.PhotoIds ?? []);

    /// <summary>Those with a word that begins so, as <see cref="PhotoWord.In"/> writes words.</summary>
    public static IQueryable<Photo> WithWord(this IQueryable<Photo> photos, IQueryable<PhotoWord> words, string beginning)
    {
        var end = beginning + '\uFFFD';
        return photos.Where(p => words.Where(w => string.Compare(w.Word, beginning) >= 0 && string.Compare(w.Word, end) < 0).Select(w => w.PhotoId).Contains(p.Id));
    }

    /// <summary>Those whose renditions wait to be made, the newest first; of a picture that may not be seen none is made.</summary>
    public static IQueryable<Photo> WaitingForRenditions(this IQueryable<Photo> photos, IQueryable<PhotoLease> leases, DateTimeOffset now)
    {
        var closed = leases.ClosedAt(now);
        return photos.Where(p => p.RenditionsMadeAt == null && p.Rights.KilledAt == null
            && (p.Rights.EmbargoedUntil == null || p.Rights.EmbargoedUntil <= now) && (p.Rights.ExpiresAt == null || p.Rights.ExpiresAt > now)
            && !closed.Contains(p.Id)).OrderByDescending(p => p.Id);
    }

    /// <summary>Those that may not be seen at this moment.</summary>
    public static IQueryable<Photo> NotSeen(this IQueryable<Photo> photos, DateTimeOffset now)
        => photos.Where(p => p.Rights.KilledAt != null || p.Rights.ExpiresAt <= now || p.Rights.EmbargoedUntil > now).OrderBy(p => p.Id);

    /// <summary>Those that may not be seen at this moment and may have renditions from before.</summary>
    public static IQueryable<Photo> NoLongerSeen(this IQueryable<Photo> photos, DateTimeOffset now) => photos.NotSeen(now).Where(p => p.RenditionsMadeAt != null);

    /// <summary>Those that leases keep from being seen at this moment, and that have renditions from before.</summary>
    public static IQueryable<Photo> NoLongerLeased(this IQueryable<Photo> photos, IQueryable<PhotoLease> leases, DateTimeOffset now)
    {
        var closed = leases.ClosedAt(now);
        return photos.Where(p => closed.Contains(p.Id) && p.RenditionsMadeAt != null).OrderBy(p => p.Id);
    }

    /// <summary>The one that was taken in from a file with this hash, by either's name; none when it was killed.</summary>
    public static IQueryable<Photo> Kept(this IQueryable<Photo> photos, string hash)
    {
        var (from, to) = (hash + ".", hash + "/");
        return photos.Where(p => string.Compare(p.FileName, from) > 0 && string.Compare(p.FileName, to) < 0 && p.Rights.KilledAt == null);
    }

    /// <summary>Those that were judged by another profile of the paper than this.</summary>
    public static IQueryable<Photo> NotJudgedBy(this IQueryable<Photo> photos, string stamp) => photos.Where(p => p.Rights.JudgedBy != stamp).OrderBy(p => p.Id);
}
