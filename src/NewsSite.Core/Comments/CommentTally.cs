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

    /// <summary>By how much pending changes of comments move the tally of each article.</summary>
    internal static List<(int ArticleId, int Approved, int Waiting, int Reported, int Appealed)> MovesIn(ChangeTracker changes)
        => [.. changes.Entries<Comment>()
            .Where(c => c.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(c => (c.Entity.ArticleId, Approved: Move(c, x => x.State, s => s == CommentState.Approved),
                Waiting: Move(c, x => x.State, s => s == CommentState.Waiting), Reported: Move(c, x => x.ReportedAt, at => at is not null), Appealed: Move(c, x => x.AppealedAt, at => at is not null)))
            .GroupBy(m => m.ArticleId, (id, moves) => (id, moves.Sum(m => m.Approved), moves.Sum(m => m.Waiting), moves.Sum(m => m.Reported), moves.Sum(m => m.Appealed)))
            .Where(m => (m.Item2, m.Item3, m.Item4, m.Item5) != (0, 0, 0, 0))];

    private static int Move<T>(EntityEntry<Comment> comment, Expression<Func<Comment, T>> property, Func<T, bool> counts)
    {
        var value = comment.Property(property);
        var before = comment.State != EntityState.Added && counts(value.OriginalValue);
        var after = comment.State != EntityState.Deleted && counts(value.CurrentValue);
        return Convert.ToInt32(after) - Convert.ToInt32(before);
    }
}
