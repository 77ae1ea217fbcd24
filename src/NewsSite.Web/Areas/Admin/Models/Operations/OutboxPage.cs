using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Mails that were given up, the last first, paged by key, and those that wait longest.</summary>
public sealed record OutboxPage(IReadOnlyList<OutboxPage.Row> GivenUp, PageKey? Next, IReadOnlyList<OutboxPage.Row> Waiting, bool MoreWaiting)
{
    private const int PerPage = 50;

    /// <param name="Id">Its number.</param>
    /// <param name="To">Its recipient.</param>
    /// <param name="Subject">Its subject.</param>
    /// <param name="At">When it was given up, or is due.</param>
    /// <param name="Tries">How often it was tried.</param>
    /// <param name="Trouble">Why the last try failed.</param>
    public sealed record Row(long Id, string To, string Subject, DateTimeOffset At, int Tries, string Trouble);

    public string? Notice { get; init; }

    public static async Task<OutboxPage> LoadAsync(NewsDbContext db, PageKey? after, CancellationToken cancel)
    {
        var mails = db.Outbox.GivenUp();
        if (after is { } key) mails = mails.After(key.At, key.Id);
        var given = await mails.Select(m => new Row(m.Id, m.To, m.Subject, m.GivenUpAt!.Value, m.Tries, m.Trouble)).Take(PerPage + 1).ToListAsync(cancel);
        var waiting = await db.Outbox.Waiting().Select(m => new Row(m.Id, m.To, m.Subject, m.DueAt!.Value, m.Tries, m.Trouble)).Take(PerPage + 1).ToListAsync(cancel);
        return new(
            [.. given.Take(PerPage)], given.Count > PerPage ? new PageKey(given[PerPage - 1].At, given[PerPage - 1].Id) : null,
            [.. waiting.Take(PerPage)], waiting.Count > PerPage);
    }

    public static string? Words(string? notice) => notice switch
    {
        "written" => "A mail to you is on its way. If it does not arrive, the reason is given below after its first try.",
        "again" => "The mail is tried again at once.",
        "sent" => "That mail has been sent meanwhile.",
        _ => null,
    };
}
