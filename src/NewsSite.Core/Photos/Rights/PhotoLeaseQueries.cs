namespace NewsSite.Photos.Rights;

/// <summary>The phrases in which leases are asked for.</summary>
public static class PhotoLeaseQueries
{
    /// <summary>The photos that leases keep from being seen at a moment; twin of <see cref="LeaseTerm.At"/>.</summary>
    public static IQueryable<int> ClosedAt(this IQueryable<PhotoLease> leases, DateTimeOffset at)
    {
        var held = leases.Where(l => l.RevokedAt == null);
        var open = held.Covering(at).Where(l => l.Kind == LeaseKind.Allow).Select(l => l.PhotoId);
        return held.Covering(at).Where(l => l.Kind == LeaseKind.Deny).Select(l => l.PhotoId)
            .Union(held.Where(l => l.Kind == LeaseKind.Allow && !open.Contains(l.PhotoId)).Select(l => l.PhotoId));
    }

    /// <summary>The photos that a right for a time stands in for an approval of, at a moment.</summary>
    public static IQueryable<int> OpenAt(this IQueryable<PhotoLease> leases, DateTimeOffset at)
        => leases.Where(l => l.RevokedAt == null && l.Kind == LeaseKind.Allow).Covering(at).Select(l => l.PhotoId);

    /// <summary>The photos of which a right ends between two moments.</summary>
    public static IQueryable<int> EndingBetween(this IQueryable<PhotoLease> leases, DateTimeOffset from, DateTimeOffset until)
        => leases.Where(l => l.RevokedAt == null && l.Kind == LeaseKind.Allow && l.Until > from && l.Until <= until).Select(l => l.PhotoId);

    /// <summary>Those that hold at a moment, taken back or not.</summary>
    public static IQueryable<PhotoLease> Covering(this IQueryable<PhotoLease> leases, DateTimeOffset at)
        => leases.Where(l => (l.BeginsAt == null || l.BeginsAt <= at) && (l.Until == null || l.Until > at));
}
