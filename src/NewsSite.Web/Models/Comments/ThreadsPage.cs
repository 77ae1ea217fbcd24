using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Web.Models;

/// <summary>Fifty threads of an article, oldest first, beginning at any thread, so that links to comments never depend on page numbers.</summary>
public sealed record ThreadsPage(IReadOnlyList<PrintedComment> Threads, long? NextThread, bool IsFirst)
{
    public const int PerPage = 50;

    public static ThreadsPage Empty { get; } = new([], null, true);

    /// <param name="db">Where they are.</param>
    /// <param name="articleId">Whose comments.</param>
    /// <param name="from">The comment that begins the first thread; null for the oldest.</param>
    /// <param name="sendersOwn">A comment shown to its sender though it is not approved.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<ThreadsPage> LoadAsync(NewsDbContext db, int articleId, long? from, long? sendersOwn, CancellationToken cancel)
    {
        var shown = db.Comments.Under(articleId).OnThePage(db.Comments, sendersOwn);
        var first = from is null ? "" : await db.Comments.Under(articleId).Threads().Where(c => c.Id == from).Select(c => c.Path).FirstOrDefaultAsync(cancel) ?? "";
        var starts = await shown.Threads().From(first).InReadingOrder().Select(c => new { c.Id, c.Path }).Take(PerPage + 1).ToListAsync(cancel);
        if (starts.Count == 0) return Empty with { IsFirst = first == "" };
        var next = starts.Count > PerPage ? starts[PerPage] : null;
        var comments = await shown.From(starts[0].Path).Before(next?.Path ?? ThreadPath.AfterAllBelow("")).InReadingOrder()
            .AsPrinted(sendersOwn).ToListAsync(cancel);
        return new(PrintedComment.Threads(comments), next?.Id, first == "");
    }
}
