using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace NewsSite.Comments;

/// <summary>How many comments an article has; kept in the transaction that changes them, so no page counts rows.</summary>
public sealed class CommentTally
{
    public int ArticleId { get; private set; }

    public int Approved { get; private set; }

    public int Waiting { get; private set; }

    /// <summary>Comments that readers have reported and no moderator has decided about since.</summary>
    public int Reported { get; private set; }

    /// <summary>Refused comments that wait to be looked at again.</summary>
    public int Appealed { get; private set; }

    /// <summary>Comments that the rules put on the page and no moderator has read.</summary>
    public int Unread { get; private set; }

    /// <summary>Counts a new comment that is stored together with it.</summary>
    internal void Count(Comment comment)
    {
        Approved += Convert.ToInt32(comment.IsApproved);
        Waiting += Convert.ToInt32(comment.State == CommentState.Waiting);
        Reported += Convert.ToInt32(comment.ReportedAt is not null);
        Appealed += Convert.ToInt32(comment.AppealedAt is not null);
        Unread += Convert.ToInt32(comment.IsUnread);
    }

    /// <summary>By how much pending changes of comments move the tally of each article.</summary>
    internal static List<CommentTallyMove> MovesIn(ChangeTracker changes)
        => [.. changes.Entries<Comment>()
            .Where(c => c.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .GroupBy(c => c.Entity.ArticleId, (id, comments) => comments.Aggregate(new CommentTallyMove(id, 0, 0, 0, 0, 0), (sum, c) => new(
                id,
                sum.Approved + Move(c, x => x.State, s => s == CommentState.Approved),
                sum.Waiting + Move(c, x => x.State, s => s == CommentState.Waiting),
                sum.Reported + Move(c, x => x.ReportedAt, at => at is not null),
                sum.Appealed + Move(c, x => x.AppealedAt, at => at is not null),
                sum.Unread + Move(c, x => x.IsUnread, unread => unread))))
            .Where(m => m != new CommentTallyMove(m.ArticleId, 0, 0, 0, 0, 0))];

    private static int Move<T>(EntityEntry<Comment> comment, Expression<Func<Comment, T>> property, Func<T, bool> counts)
    {
        var value = comment.Property(property);
        var before = comment.State != EntityState.Added && counts(value.OriginalValue);
        var after = comment.State != EntityState.Deleted && counts(value.CurrentValue);
        return Convert.ToInt32(after) - Convert.ToInt32(before);
    }
}

/// <summary>By how much the tally of an article moves.</summary>
internal sealed record CommentTallyMove(int ArticleId, int Approved, int Waiting, int Reported, int Appealed, int Unread);
