using Microsoft.EntityFrameworkCore;
using NewsSite.Coverage;
using NewsSite.Data;

namespace NewsSite.Web.Models;

/// <summary>An entry of a live story as readers see it.</summary>
public sealed record PrintedEntry(
    int Number, string Headline, string BodyHtml, string Byline, bool IsKeyEvent, bool IsPinned, DateTimeOffset PostedAt, DateTimeOffset? EditedAt, DateTimeOffset? RemovedAt, string RemovalNote)
{
    public PrintedBody Body { get; private init; } = new([]);

    /// <summary>The entries of a query with the photos and stories that their bodies name, all looked up together.</summary>
    public static async Task<IReadOnlyList<PrintedEntry>> LoadAsync(NewsDbContext db, IQueryable<LiveEntry> entries, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await entries.AsPrinted().ToListAsync(cancel);
        var bodies = await PrintedBody.LoadAllAsync(db, rows.Select(r => r.BodyHtml), now, cancel);
        return [.. rows.Zip(bodies, (row, body) => row with { Body = body })];
    }
}

public static class PrintedEntryQueries
{
    public static IQueryable<PrintedEntry> AsPrinted(this IQueryable<LiveEntry> entries) => entries.Select(e => new PrintedEntry(
        e.Number, e.Headline, e.BodyHtml, e.Byline, e.IsKeyEvent, e.PinnedAt != null, e.PostedAt, e.EditedAt, e.RemovedAt, e.RemovalNote));

    public static IQueryable<KeyEvent> AsKeyEvents(this IQueryable<LiveEntry> entries) => entries.Select(e => new KeyEvent(e.Number, e.Headline, e.PostedAt));
}

/// <summary>An entry that matters most, as it is listed above all.</summary>
public sealed record KeyEvent(int Number, string Headline, DateTimeOffset PostedAt);
