namespace NewsSite.Moderation.Sanctions;

/// <summary>The phrases in which the site asks for sanctions.</summary>
public static class SanctionQueries
{
    /// <summary>What holds at a moment: decided when it is asked, so that nothing has to end it.</summary>
    public static IQueryable<Sanction> InForce(this IQueryable<Sanction> sanctions, DateTimeOffset at)
        => sanctions.Where(s => s.LiftedAt == null && (s.Until == null || s.Until > at) && (s.Email != null || s.Mark != null));

    /// <summary>What ended by itself, was lifted, or meets nobody any more because the place is forgotten.</summary>
    public static IQueryable<Sanction> Over(this IQueryable<Sanction> sanctions, DateTimeOffset at)
        => sanctions.Where(s => s.LiftedAt != null || s.Until <= at || (s.Email == null && s.Mark == null));

    /// <summary>What meets somebody, by the address or by the place.</summary>
    public static IQueryable<Sanction> Against(this IQueryable<Sanction> sanctions, Participant who)
    {
        var (address, marks) = (who.Address, who.Marks);
        return sanctions.Where(s => (s.Email != null && s.Email == address) || (s.Mark != null && marks.Contains(s.Mark)));
    }

    /// <summary>What a comment led to.</summary>
    public static IQueryable<Sanction> Because(this IQueryable<Sanction> sanctions, long commentId) => sanctions.Where(s => s.CommentId == commentId);

    /// <summary>Those older than a time that still carry the mark of a place.</summary>
    public static IQueryable<Sanction> MarkedBefore(this IQueryable<Sanction> sanctions, DateTimeOffset until)
        => sanctions.Where(s => s.Mark != null && s.GivenAt < until);

    /// <summary>The last given first, below a number where one is given: a page by key.</summary>
    public static IQueryable<Sanction> NewestFirst(this IQueryable<Sanction> sanctions, int? below)
        => sanctions.Where(s => below == null || s.Id < below).OrderByDescending(s => s.Id);
}
