using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation.Shifts;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>How much there is to do in each section and who is reading what, from the kept tallies.</summary>
public sealed record WorkBySection(IReadOnlyList<WorkBySection.Line> Lines, IReadOnlyList<WorkCounts.Claim> Claims)
{
    public sealed record Line(int? SectionId, int Waiting, int Reported, int Unread, int Appealed);

    /// <summary>What a moderator may know of it.</summary>
    public WorkCounts For(ModeratorScope scope)
    {
        var own = Lines.Where(l => scope.SectionIds is null || scope.Covers(l.SectionId)).ToList();
        return new(own.Sum(l => l.Waiting), own.Sum(l => l.Reported), own.Sum(l => l.Unread), own.Sum(l => l.Appealed), Claims);
    }
}

/// <summary>How many comments a moderator's queues hold, and which of them others are reading.</summary>
public sealed record WorkCounts(int Waiting, int Reported, int Unread, int Appealed, IReadOnlyList<WorkCounts.Claim> Claims)
{
    public sealed record Claim(long CommentId, int AccountId, string Name);

    /// <summary>How many comments a queue has, where that is known without counting them.</summary>
    public int? Of(Queue queue) => queue switch { Queue.Waiting => Waiting, Queue.Reported => Reported, Queue.Unread => Unread, Queue.Appeals => Appealed, _ => null };

    public static async Task<WorkBySection> LoadAsync(NewsDbContext db, DateTimeOffset now, CancellationToken cancel) => new(
        await db.CommentTallies.WithWork().BySection(db.Articles).ToListAsync(cancel),
        await db.CommentClaims.Held(now).Select(c => new Claim(c.CommentId, c.AccountId, c.Account.Name)).ToListAsync(cancel));
}

public static class WorkCountsQueries
{
    public static IQueryable<WorkBySection.Line> BySection(this IQueryable<CommentTally> tallies, IQueryable<Articles.Article> articles)
        => tallies.Join(articles, t => t.ArticleId, a => a.Id, (t, a) => new { a.SectionId, t.Waiting, t.Reported, t.Unread, t.Appealed }).GroupBy(x => x.SectionId)
            .Select(g => new WorkBySection.Line(g.Key, g.Sum(x => x.Waiting), g.Sum(x => x.Reported), g.Sum(x => x.Unread), g.Sum(x => x.Appealed)));
}
