using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Coverage;
using NewsSite.Data;
using NewsSite.Markup;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A live story at the desk: whether it is open, the form for the next entry, and the entries, the last one first, paged by key.</summary>
public sealed record CoverageDesk(
    int ArticleId, string Headline, LiveCoverage? Coverage, string? Address, IReadOnlyList<CoverageDesk.Row> Entries, int Pinned, int? Older, bool IsFirst, EntryForm Form)
{
    private const int PerPage = 30;
    private const int Shortest = 220;

    /// <summary>An entry in a few words.</summary>
    public sealed record Row(int Number, int Version, string Headline, string Html, string By, DateTimeOffset PostedAt, DateTimeOffset? EditedAt, bool IsPinned, bool IsKeyEvent, DateTimeOffset? RemovedAt, string RemovalNote)
    {
        public string Words { get; } = BodyWords.OfHtml(Html) is { Length: > Shortest } words ? $"{words[..Shortest].TrimEnd()}…" : BodyWords.OfHtml(Html);

        /// <summary>What the entry is called where it stands for itself.</summary>
        public string Name => Headline.Length > 0 ? Headline : $"entry {Number}";
    }

    /// <summary>Said above the page after something was done.</summary>
    public string? Notice { get; init; }

    public static async Task<CoverageDesk?> LoadAsync(NewsDbContext db, int articleId, int accountId, EntryForm? form, int? from, DateTimeOffset now, CancellationToken cancel)
    {
        var story = await db.Articles.Where(a => a.Id == articleId).Select(a => new { a.Working.Headline, Section = a.Section!.Slug, a.Slug, a.Coverage }).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (story is null) return null;
        var isPublic = await db.Articles.Published(now).AnyAsync(a => a.Id == articleId, cancel);
        var rows = await db.LiveEntries.Of(articleId).NewestFirst(from).AsRows().Take(PerPage + 1).ToListAsync(cancel);
        return new(
            articleId, story.Headline == "" ? "Without headline" : story.Headline, story.Coverage, isPublic ? Web.Models.Address.Article(story.Section, articleId, story.Slug) : null,
            [.. rows.Take(PerPage)], await db.LiveEntries.Of(articleId).Pinned().CountAsync(cancel), rows.Count > PerPage ? rows[PerPage].Number : null, from is null,
            form ?? new() { Byline = await SignatureAsync(db, accountId, cancel) });
    }

    /// <summary>The name under which an account signs; its own where it signs as nobody.</summary>
    private static async Task<string?> SignatureAsync(NewsDbContext db, int accountId, CancellationToken cancel)
        => await db.Authors.OfAccount(accountId).Working().Select(a => a.Name).FirstOrDefaultAsync(cancel) ?? await db.Users.Where(u => u.Id == accountId).Select(u => u.Name).FirstOrDefaultAsync(cancel);

    /// <summary>What is said after something was done; addresses carry only the key, never the words.</summary>
    public static string? Words(string? notice) => notice switch
    {
        "opened" => "Open: whoever writes for the desk can post entries now.",
        "ended" => "Ended: readers are told so, and no more entries come.",
        "posted" => "Posted.",
        "edited" => "Changed. What the entry said before is kept with it.",
        "removed" => "Removed. Readers are told why in its place.",
        "pinned" => "Pinned: the entry stands above the others.",
        "unpinned" => "The entry stands in its place again.",
        _ => null,
    };
}

public static class CoverageDeskQueries
{
    public static IQueryable<CoverageDesk.Row> AsRows(this IQueryable<LiveEntry> entries) => entries.Select(e => new CoverageDesk.Row(
        e.Number, e.Version, e.Headline, e.BodyHtml, e.PostedBy.Name, e.PostedAt, e.EditedAt, e.PinnedAt != null, e.IsKeyEvent, e.RemovedAt, e.RemovalNote));
}
