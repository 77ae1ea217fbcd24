using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Journal;
using NewsSite.Presence;
using NewsSite.Revisions;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Who else is at a story, seen from one window.</summary>
/// <param name="ArticleId">The story.</param>
/// <param name="Holder">Who writes in it, where that is somebody else.</param>
/// <param name="Others">Who else has it open.</param>
/// <param name="Now">The time.</param>
public sealed record PresencePart(int ArticleId, PresencePart.Somebody? Holder, IReadOnlyList<PresencePart.Somebody> Others, DateTimeOffset Now)
{
    /// <summary>A question that nobody answers is over after this time.</summary>
    private static readonly TimeSpan Asking = TimeSpan.FromMinutes(10);

    public sealed record Somebody(int Id, string Name, DateTimeOffset Since);

    /// <summary>What somebody said or did about the pen.</summary>
    public sealed record Said(int ById, string By, string Words, DateTimeOffset At);

    /// <summary>A save that the window does not show yet.</summary>
    public sealed record Save(string By, DateTimeOffset At, int Revision);

    /// <summary>Since when the account has the story open in another window too.</summary>
    public DateTimeOffset? OwnOtherWindow { get; init; }

    /// <summary>Somebody asks this account for the story.</summary>
    public Said? Request { get; init; }

    /// <summary>When this account asked and has no answer yet.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    public Said? Refusal { get; init; }

    /// <summary>The story was taken from this window's hand.</summary>
    public Said? TakenOver { get; init; }

    /// <summary>The story was given into this account's hand.</summary>
    public Said? Passed { get; init; }

    public Save? NewerSave { get; init; }

    public bool IsQuiet => Holder is null && Others.Count == 0 && OwnOtherWindow is null && Request is null && Refusal is null && TakenOver is null && Passed is null && NewerSave is null;

    public int Minutes(DateTimeOffset since) => (int)(Now - since).TotalMinutes;

    /// <param name="db">The paper.</param>
    /// <param name="articleId">The story.</param>
    /// <param name="accountId">Who looks.</param>
    /// <param name="window">The window; empty where a page is only just made.</param>
    /// <param name="version">The version that the window shows.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">The editor has left.</param>
    public static async Task<PresencePart> LoadAsync(
        NewsDbContext db, int articleId, int accountId, Guid window, int version, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await db.OpenForms.OpenAt(articleId, now).Select(f => new { f.AccountId, f.Account.Name, f.Window, f.OpenedAt }).ToListAsync(cancel);
        var pen = await db.Pens.Of(articleId).Held(now).Select(p => new Somebody(p.HolderId, p.Holder.Name, p.Since)).FirstOrDefaultAsync(cancel);
        var opened = open.Find(f => f.AccountId == accountId && f.Window == window)?.OpenedAt ?? now;
        var acts = await db.PenActs.AsNoTracking().About(articleId, opened < now - Asking ? opened : now - Asking).Take(50).ToListAsync(cancel);
        var saved = await db.Revisions.LastOf(articleId).Where(r => r.Version > version).Select(r => new Save(r.SavedBy.Name, r.SavedAt, r.Number)).FirstOrDefaultAsync(cancel);
        var holder = pen?.Id == accountId ? null : pen;
        var toMe = acts.Where(a => a.ToId == accountId).ToList();
        var asked = acts.Find(a => a.ById == accountId && a.Kind == PenActKind.Asked && a.At > now - Asking);
        var last = toMe.Find(a => a.Kind != PenActKind.Asked);
        var request = pen?.Id != accountId ? null : toMe.Find(
            a => a.Kind == PenActKind.Asked && a.At > now - Asking && a.At >= pen.Since && !acts.Exists(b => b.Id > a.Id && b.ById == accountId && b.ToId == a.ById));
        return new(
            articleId, holder,
            [.. open.Where(f => f.AccountId != accountId && f.AccountId != holder?.Id).DistinctBy(f => f.AccountId).Select(f => new Somebody(f.AccountId, f.Name, f.OpenedAt))], now)
        {
            OwnOtherWindow = window == Guid.Empty ? null : open.Find(f => f.AccountId == accountId && f.Window != window)?.OpenedAt,
            Request = Of(request),
            AskedAt = holder is not null && asked is not null && last?.Id > asked.Id != true ? asked.At : null,
            Refusal = holder is not null && last is { Kind: PenActKind.Refused } && last.At > now - Asking && last.Id > (asked?.Id ?? 0) ? Of(last) : null,
            TakenOver = pen?.Id != accountId && last is { Kind: PenActKind.TakenOver } && last.At >= opened && window != Guid.Empty ? Of(last) : null,
            Passed = pen?.Id == accountId && last is { Kind: PenActKind.Passed } && last.At > now - Asking && last.At == pen.Since ? Of(last) : null,
            NewerSave = saved,
        };
    }

    private static Said? Of(PenAct? act) => act is null ? null : new(act.ById, act.By.Name, act.Words, act.At);
}
