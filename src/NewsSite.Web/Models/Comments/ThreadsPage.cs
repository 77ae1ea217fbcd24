using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Respects;

namespace NewsSite.Web.Models;

/// <summary>Fifty threads of an article, beginning at any thread, so that links to comments never depend on page numbers.</summary>
public sealed record ThreadsPage(IReadOnlyList<PrintedComment> Threads, long? NextThread, bool IsFirst)
{
    public const int PerPage = 50;

    public static ThreadsPage Empty { get; } = new([], null, true);

    public ThreadOrder Order { get; init; }

    /// <summary>What those are to the paper who sent comments, where they are confirmed; by the number of the commenter.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Badge>> Badges { get; init; } = new Dictionary<int, IReadOnlyList<Badge>>();

    /// <summary>The comments that this reader respects.</summary>
    public IReadOnlySet<long> Respected { get; private init; } = new HashSet<long>();

    /// <param name="db">Where they are.</param>
    /// <param name="articleId">Whose comments.</param>
    /// <param name="asked">Which of them.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<ThreadsPage> LoadAsync(NewsDbContext db, int articleId, AskedThreads asked, DateTimeOffset now, CancellationToken cancel)
    {
        var shown = db.Comments.Under(articleId).OnThePage(db.Comments, asked.SendersOwn);
        if (asked is { From: null, Order: ThreadOrder.Oldest }) return await FirstAsync(db, shown, articleId, asked, now, cancel);
        var first = asked.From is { } from ? await db.Comments.Under(articleId).Threads().Numbered(from).AsPlaces().FirstOrDefaultAsync(cancel) : null;
        var threads = first is null ? shown.Threads() : shown.Threads().From(asked.Order, first);
        var starts = await threads.InOrder(asked.Order).AsPlaces().Take(PerPage + 1).ToListAsync(cancel);
        var page = starts.Take(PerPage).ToList();
        var comments = await CommentsAsync(shown, page, asked, cancel);
        var places = page.Select((start, place) => (start.Id, place)).ToDictionary(p => p.Id, p => p.place);
        return new([.. PrintedComment.Threads(comments).OrderBy(t => places[t.Id])], starts.Count > PerPage ? starts[PerPage].Id : null, first is null)
        {
            Order = asked.Order,
            Badges = await Models.Badges.LoadAsync(db, articleId, comments.Select(c => c.CommenterId).OfType<int>(), now, cancel),
        };
    }

    /// <summary>The page that most ask for, in one command: everything up to the start of the thread after the last.</summary>
    private static async Task<ThreadsPage> FirstAsync(NewsDbContext db, IQueryable<Comment> shown, int articleId, AskedThreads asked, DateTimeOffset now, CancellationToken cancel)
    {
        var next = shown.Threads().InReadingOrder().Skip(PerPage).Select(c => c.Path);
        var comments = await shown.UpTo(next).InReadingOrder().AsPrinted(asked.SendersOwn).ToListAsync(cancel);
        var threads = PrintedComment.Threads(comments);
        return new([.. threads.Take(PerPage)], threads.Count > PerPage ? threads[PerPage].Id : null, IsFirst: true)
        {
            Order = asked.Order,
            Badges = await Models.Badges.LoadAsync(db, articleId, comments.Select(c => c.CommenterId).OfType<int>(), now, cancel),
        };
    }

    /// <summary>In reading order. What is read from the oldest or the newest thread on is one range of paths; else it is asked for thread by thread.</summary>
    private static async Task<List<PrintedComment>> CommentsAsync(IQueryable<Comment> shown, List<ThreadPlace> page, AskedThreads asked, CancellationToken cancel)
    {
        if (page.Count == 0) return [];
        if (asked.Order == ThreadOrder.Respected)
        {
            var threads = page.ConvertAll(t => t.Id);
            var starts = await shown.Where(c => threads.Contains(c.Id)).AsPrinted(asked.SendersOwn).ToListAsync(cancel);
            var replies = await shown.InThreads(threads).AsPrinted(asked.SendersOwn).ToListAsync(cancel);
            return [.. starts.Concat(replies).OrderBy(c => c.Path, StringComparer.Ordinal)];
        }

        var (oldest, newest) = asked.Order == ThreadOrder.Newest ? (page[^1], page[0]) : (page[0], page[^1]);
        return await shown.From(oldest.Path).Before(ThreadPath.AfterAllBelow(newest.Path)).InReadingOrder().AsPrinted(asked.SendersOwn).ToListAsync(cancel);
    }

    /// <summary>The same threads for somebody who is known.</summary>
    public async Task<ThreadsPage> ForAsync(KnownReader reader, NewsDbContext db, CancellationToken cancel)
    {
        string[] givers = [.. reader.Givers.Select(g => g.Key)];
        if (givers.Length == 0 || Threads.Count == 0) return this;
        var ids = Threads.SelectMany(t => t.All).Select(c => c.Id).ToList();
        return this with { Respected = await db.Respects.By(givers).Where(r => ids.Contains(r.CommentId)).Select(r => r.CommentId).ToHashSetAsync(cancel) };
    }
}

/// <summary>Which threads a reader asks for.</summary>
/// <param name="From">The comment that begins the first thread; none for the first page.</param>
/// <param name="Order">In which order.</param>
/// <param name="SendersOwn">A comment shown to its sender though it is not approved.</param>
public sealed record AskedThreads(long? From, ThreadOrder Order, long? SendersOwn)
{
    /// <summary>From the oldest on.</summary>
    public static AskedThreads Usual { get; } = new(null, ThreadOrder.Oldest, null);

    /// <summary>What an address says of the order; the oldest first where it says nothing that is known.</summary>
    public static ThreadOrder ReadOrder(string? order) => order switch { "newest" => ThreadOrder.Newest, "respected" => ThreadOrder.Respected, _ => ThreadOrder.Oldest };

    /// <summary>What to write into an address; none for the usual order.</summary>
    public static string? Write(ThreadOrder order) => order switch { ThreadOrder.Newest => "newest", ThreadOrder.Respected => "respected", _ => null };
}
