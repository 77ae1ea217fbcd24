using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace NewsSite.Comments;

/// <summary>How many comments an article has; kept in the transaction that changes them, so no page counts rows.</summary>
public sealed class CommentTally
{
    public int ArticleId { get; private set; }

    public int Approved { get; private set; }

    public int Waiting { get; private set; }

    /// <summary>By how much pending changes of comments move the tally of each article.</summary>
    internal static List<(int ArticleId, int Approved, int Waiting)> MovesIn(ChangeTracker changes)
        => [.. changes.Entries<Comment>()
            .Where(c => c.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(c => (c.Entity.ArticleId, Approved: Move(c, CommentState.Approved), Waiting: Move(c, CommentState.Waiting)))
            .GroupBy(m => m.ArticleId, (id, moves) => (id, moves.Sum(m => m.Approved), moves.Sum(m => m.Waiting)))
            .Where(m => (m.Item2, m.Item3) != (0, 0))];

    private static int Move(EntityEntry<Comment> comment, CommentState state)
    {
        var property = comment.Property(c => c.State);
        var before = comment.State != EntityState.Added && property.OriginalValue == state;
        var after = comment.State != EntityState.Deleted && property.CurrentValue == state;
        return Convert.ToInt32(after) - Convert.ToInt32(before);
    }
}
