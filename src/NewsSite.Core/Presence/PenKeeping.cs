using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Notifications;

namespace NewsSite.Presence;

/// <summary>Keeps who has one article's form open and who has its pen. A window that is looked at speaks every few seconds; most of that is only read.</summary>
public sealed class PenKeeping(NewsDbContext db, int articleId)
{
    private static readonly TimeSpan WrittenEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);
    private static readonly TimeSpan ActsKept = TimeSpan.FromDays(30);

    /// <summary>Notes that a window is open, and gives the pen to whoever types while nobody has it.</summary>
    public async Task SeeAsync(int accountId, Guid window, bool typed, DateTimeOffset now, CancellationToken cancel)
    {
        var form = await db.OpenForms.AsNoTracking().Of(articleId, accountId, window).FirstOrDefaultAsync(cancel);
        if (form is null)
        {
            await ForgetAsync(now, cancel);
            await AddAsync(new OpenForm(articleId, accountId, window, now), cancel);
        }
        else if (form.SeenAt <= now - WrittenEvery)
        {
            await db.OpenForms.Of(articleId, accountId, window).ExecuteUpdateAsync(f => f.SetProperty(x => x.SeenAt, now), cancel);
        }

        var pen = await db.Pens.AsNoTracking().Of(articleId).FirstOrDefaultAsync(cancel);
        if (pen?.HolderId == accountId && pen.IsHeld(now)) await GoOnAsync(pen, window, typed, now, cancel);
        else if (typed && pen?.IsHeld(now) != true) await PickUpAsync(accountId, window, now, cancel);
    }

    /// <summary>Notes that a window was closed.</summary>
    /// <param name="accountId">Whose window.</param>
    /// <param name="window">The window.</param>
    /// <param name="goesOn">Whether it was only to save, so that the pen stays in that hand.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task LeaveAsync(int accountId, Guid window, bool goesOn, CancellationToken cancel)
    {
        await db.OpenForms.Of(articleId, accountId, window).ExecuteDeleteAsync(cancel);
        if (!goesOn) await db.Pens.Of(articleId).HeldBy(accountId).Where(p => p.Window == window).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Asks whoever has the pen for it; takes it when nobody has.</summary>
    public async Task AskAsync(Account by, DateTimeOffset now, CancellationToken cancel)
    {
        var pen = await db.Pens.AsNoTracking().Of(articleId).FirstOrDefaultAsync(cancel);
        if (pen?.IsHeld(now) != true)
        {
            await PickUpAsync(by.Id, Guid.Empty, now, cancel);
            return;
        }

        if (pen.HolderId == by.Id) return;
        db.Add(new PenAct(articleId, PenActKind.Asked, by, pen.HolderId, "", now));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives the pen to another. False when the giver no longer has it.</summary>
    public async Task<bool> PassAsync(Account by, Account to, PenActKind kind, string words, DateTimeOffset now, CancellationToken cancel)
    {
        var pen = await db.Pens.Of(articleId).FirstOrDefaultAsync(cancel);
        var from = kind == PenActKind.Passed ? by : to;
        if (pen is null || pen.HolderId != from.Id) return false;
        pen.PassTo(kind == PenActKind.Passed ? to : by, now);
        db.Add(new PenAct(articleId, kind, by, to.Id, words, now));
        if (kind == PenActKind.TakenOver) db.Notify(to.Id, NotificationKind.LockTaken, articleId, by, now, words);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Keeps the pen, and says so to whoever asked for it.</summary>
    public async Task RefuseAsync(Account by, int toId, string words, DateTimeOffset now, CancellationToken cancel)
    {
        db.Add(new PenAct(articleId, PenActKind.Refused, by, toId, words, now));
        await db.SaveChangesAsync(cancel);
    }

    private async Task GoOnAsync(Pen pen, Guid window, bool typed, DateTimeOffset now, CancellationToken cancel)
    {
        var isHere = pen.Window == window || pen.Window == Guid.Empty;
        if (typed && (!isHere || pen.TypedAt <= now - WrittenEvery))
        {
            await db.Pens.Of(articleId).HeldBy(pen.HolderId).ExecuteUpdateAsync(
                p => p.SetProperty(x => x.Window, window).SetProperty(x => x.SeenAt, now).SetProperty(x => x.TypedAt, now), cancel);
        }
        else if (isHere && (pen.Window == Guid.Empty || pen.SeenAt <= now - WrittenEvery))
        {
            await db.Pens.Of(articleId).HeldBy(pen.HolderId).ExecuteUpdateAsync(
                p => p.SetProperty(x => x.Window, window).SetProperty(x => x.SeenAt, now), cancel);
        }
    }

    private async Task PickUpAsync(int accountId, Guid window, DateTimeOffset now, CancellationToken cancel)
    {
        var pickedUp = await db.Pens.Of(articleId).Free(now).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.HolderId, accountId).SetProperty(x => x.Window, window).SetProperty(x => x.Since, now)
                .SetProperty(x => x.SeenAt, now).SetProperty(x => x.TypedAt, now), cancel);
        if (pickedUp == 0 && !await db.Pens.Of(articleId).AnyAsync(cancel)) await AddAsync(new Pen(articleId, accountId, window, now), cancel);
    }

    private async Task AddAsync(object row, CancellationToken cancel)
    {
        var entry = db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            // Somebody was quicker, and has it.
        }
        finally
        {
            entry.State = EntityState.Detached;
        }
    }

    private async Task ForgetAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await db.OpenForms.UnseenSince(now - Forgotten).ExecuteDeleteAsync(cancel);
        await db.Pens.UnseenSince(now - Forgotten).ExecuteDeleteAsync(cancel);
        await db.PenActs.Before(now - ActsKept).ExecuteDeleteAsync(cancel);
    }
}
