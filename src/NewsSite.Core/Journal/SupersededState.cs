using NewsSite.Revisions;

namespace NewsSite.Journal;

/// <summary>What a story said at a version whose revision a later save of the same sitting took over: the base that a stale save is merged on.</summary>
public sealed class SupersededState
{
    /// <summary>A form left open longer than this is merged without its base: every difference is asked about.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public int Version { get; private set; }

    /// <summary>As in <see cref="Revision.Snapshot"/>.</summary>
    public string Snapshot { get; private set; } = "";

    public DateTimeOffset SupersededAt { get; private set; }

    private SupersededState()
    {
    }

    internal SupersededState(Revision revision, DateTimeOffset now)
    {
        Version = revision.Version;
        Snapshot = revision.Snapshot;
        SupersededAt = now;
    }
}

/// <summary>The phrases in which the desk asks for what a story said before.</summary>
public static class SupersededStateQueries
{
    /// <summary>The states up to a version, the latest first; a version that has none changed no words.</summary>
    public static IQueryable<SupersededState> UpTo(this IQueryable<SupersededState> states, int articleId, int version)
        => states.Where(s => s.ArticleId == articleId && s.Version <= version).OrderByDescending(s => s.Version);

    /// <summary>The revisions up to a version, the latest first.</summary>
    public static IQueryable<Revision> UpTo(this IQueryable<Revision> revisions, int articleId, int version)
        => revisions.Saved().Where(r => r.ArticleId == articleId && r.Version <= version).OrderByDescending(r => r.Version);

    public static IQueryable<Revision> LastOf(this IQueryable<Revision> revisions, int articleId)
        => revisions.Saved().Where(r => r.ArticleId == articleId).OrderByDescending(r => r.Number);

    public static IQueryable<SupersededState> OlderThan(this IQueryable<SupersededState> states, int articleId, DateTimeOffset limit)
        => states.Where(s => s.ArticleId == articleId && s.SupersededAt < limit);
}
