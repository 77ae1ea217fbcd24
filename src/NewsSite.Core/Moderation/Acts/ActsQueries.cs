namespace NewsSite.Moderation.Acts;

/// <summary>The phrases in which the desk asks for reasons and for acts on many comments.</summary>
public static class ActsQueries
{
    /// <summary>Those that are offered, in the order in which they were added.</summary>
    public static IQueryable<RejectionReason> Offered(this IQueryable<RejectionReason> reasons) => reasons.Where(r => r.RetiredAt == null).OrderBy(r => r.Id);

    public static IQueryable<RejectionReason> Coded(this IQueryable<RejectionReason> reasons, string code) => reasons.Where(r => r.Code == code);

    /// <summary>Those that can still be undone, the last one first.</summary>
    public static IQueryable<ModerationBatch> Recent(this IQueryable<ModerationBatch> batches, DateTimeOffset now)
    {
        var since = now - ModerationDecision.UndoneWithin;
        return batches.Where(b => b.DoneAt > since).OrderByDescending(b => b.DoneAt).ThenByDescending(b => b.Id);
    }
}
