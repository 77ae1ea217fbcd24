using Microsoft.EntityFrameworkCore;

namespace NewsSite.Presence;

/// <summary>The phrases in which the desk asks who is at a story.</summary>
public static class PresenceQueries
{
    /// <summary>Windows of an article that have been heard of lately, the longest open first.</summary>
    public static IQueryable<OpenForm> OpenAt(this IQueryable<OpenForm> forms, int articleId, DateTimeOffset now)
        => forms.Where(f => f.ArticleId == articleId && f.SeenAt > now - OpenForm.GoneAfter).OrderBy(f => f.OpenedAt).ThenBy(f => f.Id);

    public static IQueryable<OpenForm> Of(this IQueryable<OpenForm> forms, int articleId, int accountId, Guid window)
        => forms.Where(f => f.ArticleId == articleId && f.AccountId == accountId && f.Window == window);

    public static IQueryable<OpenForm> UnseenSince(this IQueryable<OpenForm> forms, DateTimeOffset limit) => forms.Where(f => f.SeenAt < limit);

    public static IQueryable<Pen> Of(this IQueryable<Pen> pens, int articleId) => pens.Where(p => p.ArticleId == articleId);

    public static IQueryable<Pen> HeldBy(this IQueryable<Pen> pens, int accountId) => pens.Where(p => p.HolderId == accountId);

    /// <summary>Those that somebody writes with, as for a mark in a list; the twin of <see cref="Pen.IsHeld"/>.</summary>
    public static IQueryable<Pen> Held(this IQueryable<Pen> pens, DateTimeOffset now)
        => pens.Where(p => p.SeenAt > now - OpenForm.GoneAfter && p.TypedAt > now - Pen.DownAfter);

    public static IQueryable<Pen> OfAny(this IQueryable<Pen> pens, IReadOnlyCollection<int> articles) => pens.Where(p => articles.Contains(p.ArticleId));

    /// <summary>Those that anybody may pick up.</summary>
    public static IQueryable<Pen> Free(this IQueryable<Pen> pens, DateTimeOffset now)
        => pens.Where(p => p.SeenAt <= now - OpenForm.GoneAfter || p.TypedAt <= now - Pen.DownAfter);

    public static IQueryable<Pen> UnseenSince(this IQueryable<Pen> pens, DateTimeOffset limit) => pens.Where(p => p.SeenAt < limit);

    /// <summary>What was done about an article's pen since a time, last first.</summary>
    public static IQueryable<PenAct> About(this IQueryable<PenAct> acts, int articleId, DateTimeOffset since)
        => acts.Where(a => a.ArticleId == articleId && a.At >= since).OrderByDescending(a => a.Id).Include(a => a.By);

    public static IQueryable<PenAct> Before(this IQueryable<PenAct> acts, DateTimeOffset limit) => acts.Where(a => a.At < limit);
}
