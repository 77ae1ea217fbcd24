using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Mail;

namespace NewsSite.Moderation.Sanctions;

/// <summary>
/// What somebody who is kept from writing, or warned, is told by mail where an address is known: what, until when, why, by whom and what can be done.
/// Source: article 17 of Regulation (EU) 2022/2065.
/// </summary>
internal static class SanctionMails
{
    /// <summary>The mails that sanctions call for which are about to be stored or lifted.</summary>
    public static async Task<List<OutboxMail>> InAsync(NewsDbContext db, Letterhead paper, CancellationToken cancel)
    {
        List<OutboxMail> mails = [];
        if (!paper.GivesReasons) return mails;
        foreach (var entry in db.ChangeTracker.Entries<Sanction>().ToList())
        {
            var isLifted = entry.State == EntityState.Modified && entry.Property(s => s.LiftedAt) is { IsModified: true, CurrentValue: not null };
            if ((entry.State != EntityState.Added && !isLifted) || entry.Entity is not { Email: { } address } sanction) continue;
            var about = await AboutAsync(db, sanction, cancel);
            var text = isLifted ? Lifted(paper, sanction) : Given(paper, sanction, about);
            mails.Add(new OutboxMail(about?.Email ?? address, about?.Name ?? "", $"[{paper.SiteName}] Your comments", text, sanction.LiftedAt ?? sanction.GivenAt));
        }

        return mails;
    }

    private static Task<Occasion?> AboutAsync(NewsDbContext db, Sanction sanction, CancellationToken cancel)
        => db.Comments.Where(c => c.Id == sanction.CommentId).Select(c => new Occasion(c.Id, c.Email, c.Name, c.CreatedAt, c.Article.Live == null ? c.Article.Working.Headline : c.Article.Live.Headline)).FirstOrDefaultAsync(cancel);

    private static string Given(Letterhead paper, Sanction sanction, Occasion? about) => Text(
        sanction.Kind switch
        {
            SanctionKind.Warning => $"A moderator of {paper.SiteName} warns you. You can go on writing; who is warned and does it again may be kept from it.",
            SanctionKind.Suspension => $"You cannot take part in the comments of {paper.SiteName} until {Moment(sanction.Until!.Value)}.",
            SanctionKind.Ban => $"You cannot take part in the comments of {paper.SiteName} any more, without limit of time.",
            _ => $"A moderator reads what you write in the comments of {paper.SiteName} before it appears{(sanction.Until is { } until ? $", until {Moment(until)}" : ", without limit of time")}.",
        },
        $"The reason: {sanction.Reason}",
        "It is against this site’s rules for comments. A moderator took the decision, not a program.",
        about is null ? "" : $"It is about your comment of {Day(about.CreatedAt)} on “{about.Headline}”{(paper.Receipt is { } receipt ? $": {paper.Address}/receipt/{receipt(about.Id)}" : ".")}",
        "You may go to court.");

    private static string Lifted(Letterhead paper, Sanction sanction)
        => Text($"What a moderator of {paper.SiteName} laid on you on {Day(sanction.GivenAt)} was lifted on {Day(sanction.LiftedAt!.Value)}, before its time. You can take part in the comments as before.");

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Text(params string[] paragraphs) => string.Join("\n\n", paragraphs.Where(p => p != "")) + "\n";

    private sealed record Occasion(long Id, string? Email, string Name, DateTimeOffset CreatedAt, string Headline);
}
