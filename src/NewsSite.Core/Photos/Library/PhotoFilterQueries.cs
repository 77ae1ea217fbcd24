using Microsoft.EntityFrameworkCore;
using NewsSite.Coverage;
using NewsSite.Photos.Rights;

namespace NewsSite.Photos.Library;

/// <summary>The phrases in which the library is asked; a test holds each to an index.</summary>
public static class PhotoFilterQueries
{
    /// <summary>Those that a filter asks for.</summary>
    public static IQueryable<Photo> Matching(
        this IQueryable<Photo> photos, PhotoFilter filter, IQueryable<PhotoWord> words, IQueryable<PhotoLease> leases, IQueryable<PhotoUse> uses, IQueryable<Dictionary<string, object>> bodies,
        IQueryable<Dictionary<string, object>> entries, DateTimeOffset now)
    {
        // As an expression, so that a large agency is not looked up photo by photo: the list's index is read in its order.
        if (filter.Sources is { } sources) photos = photos.Where(p => sources.Contains(p.Source + ""));
        if (filter.NamedSources is { } named) photos = photos.Where(p => named.Contains(p.Source + ""));
        if (filter.Verdict is { } verdict) photos = photos.Standing(verdict, leases, now);
        if (filter.Ground is { } ground) photos = photos.Where(p => p.ListedGround == ground);
        if (filter.From is { } from) photos = filter.Date == PhotoDate.Taken ? photos.Where(p => p.TakenAt >= from) : photos.Where(p => p.AddedAt >= from);
        if (filter.Until is { } until) photos = filter.Date == PhotoDate.Taken ? photos.Where(p => p.TakenAt < until) : photos.Where(p => p.AddedAt < until);
        if (filter.Unused) photos = photos.Unused(uses, bodies, entries);
        if (filter.EndsWithin is { } soon) photos = photos.EndingBetween(leases, now, now + soon);
        return filter.Words.Aggregate(photos, (found, word) => found.WithWord(words, word));
    }

    /// <summary>Those of which a judgement holds at this moment, approval, leases and a kill taken into account; twin of <see cref="PhotoRights.StandingAt"/>.</summary>
    public static IQueryable<Photo> Standing(this IQueryable<Photo> photos, UseVerdict verdict, IQueryable<PhotoLease> leases, DateTimeOffset now)
    {
        var (closed, open) = (leases.ClosedAt(now), leases.OpenAt(now));
        return verdict switch
        {
            UseVerdict.May => photos.Where(p => (p.ListedStanding == UseVerdict.May || (p.ListedStanding == UseVerdict.NeedsApproval && open.Contains(p.Id))) && !closed.Contains(p.Id)),
            UseVerdict.NeedsApproval => photos.Where(p => p.ListedStanding == UseVerdict.NeedsApproval && !open.Contains(p.Id) && !closed.Contains(p.Id)),
            _ => photos.Where(p => p.ListedStanding == UseVerdict.MustNot || closed.Contains(p.Id)),
        };
    }

    /// <summary>Those that no story shows, neither one at the desk nor one that readers have, nor an entry of a live one.</summary>
    public static IQueryable<Photo> Unused(
        this IQueryable<Photo> photos, IQueryable<PhotoUse> uses, IQueryable<Dictionary<string, object>> bodies, IQueryable<Dictionary<string, object>> entries)
        => photos.Where(p => !uses.Any(u => u.PhotoId == p.Id) && !bodies.Any(b => EF.Property<int>(b, "PhotoId") == p.Id) && !entries.Any(e => EF.Property<int>(e, "PhotoId") == p.Id));

    /// <summary>Those that readers may no longer see, or may no longer by one lease, from some moment between two.</summary>
    public static IQueryable<Photo> EndingBetween(this IQueryable<Photo> photos, IQueryable<PhotoLease> leases, DateTimeOffset from, DateTimeOffset until)
    {
        var leased = leases.EndingBetween(from, until);
        return photos.Where(p => p.Rights.KilledAt == null && ((p.Rights.ExpiresAt > from && p.Rights.ExpiresAt <= until) || leased.Contains(p.Id)));
    }

    /// <summary>The sources of photos, by name.</summary>
    public static IQueryable<string> Sources(this IQueryable<Photo> photos) => photos.Where(p => p.Source != "").Select(p => p.Source).Distinct().OrderBy(s => s);

    /// <summary>The stories, at the desk or as readers have them, that show a photo.</summary>
    public static IQueryable<int> StoriesWith(this IQueryable<PhotoUse> uses, IQueryable<Dictionary<string, object>> bodies, IQueryable<LiveEntry> entries, int photoId)
        => uses.Where(u => u.PhotoId == photoId).Select(u => u.StoryId).Union(bodies.Where(b => EF.Property<int>(b, "PhotoId") == photoId).Select(b => EF.Property<int>(b, "StoryId")))
            .Union(entries.Showing(photoId).Select(e => e.Coverage.Article.WorkingId));
}
