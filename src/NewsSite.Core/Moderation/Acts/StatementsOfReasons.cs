using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Moderation.Rules;

namespace NewsSite.Moderation.Acts;

/// <summary>
/// What the sender of a comment who gave an address is told by mail when it is refused: what, why, how it was found and what can be done.
/// Source: article 17 of Regulation (EU) 2022/2065, which asks for none where spam is put away.
/// </summary>
internal static class StatementsOfReasons
{
    /// <summary>The mails that decisions call for which are about to be stored. Who is refused by the rules while sending reads the same at once on the comment's own page.</summary>
    public static async Task<List<OutboxMail>> InAsync(NewsDbContext db, Letterhead paper, CancellationToken cancel)
    {
        List<OutboxMail> mails = [];
        if (!paper.GivesReasons) return mails;
        foreach (var decision in db.ChangeTracker.Entries<ModerationDecision>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList())
        {
            if (decision.Comment is not { Id: > 0, Email: { } email } comment) continue;
            var isRefusal = decision.IsVerdict && decision.StateAfter == CommentState.Rejected && decision.Kind != DecisionKind.Undone;
            var isTakenBack = decision.StateBefore == CommentState.Rejected && decision.StateAfter is CommentState.Approved or CommentState.Waiting;
            var isCut = decision.Kind == DecisionKind.Redacted;
            if (!isRefusal && !isTakenBack && !isCut) continue;
            var headline = await db.Articles.Where(a => a.Id == comment.ArticleId).Select(a => a.Live == null ? a.Working.Headline : a.Live.Headline).FirstAsync(cancel);
            var text = isRefusal ? Refusal(paper, comment, decision, headline, await IsLegalAsync(db, decision, cancel))
                : isCut ? Cut(paper, comment, decision, headline) : TakenBack(paper, comment, decision, headline);
            mails.Add(new OutboxMail(email, comment.Name, $"[{paper.SiteName}] Your comment on “{headline}”", text, decision.DecidedAt));
        }

        return mails;
    }

    private static async Task<bool> IsLegalAsync(NewsDbContext db, ModerationDecision decision, CancellationToken cancel)
        => decision.Code is { } code && await db.RejectionReasons.Coded(code).AnyAsync(r => r.IsLegal, cancel);

    private static string Refusal(Letterhead paper, Comment comment, ModerationDecision decision, string headline, bool isLegal)
    {
        var until = decision.DecidedAt + paper.ReceiptsLast;
        return Text(
            decision.Kind == DecisionKind.Upheld
                ? $"We looked again at your comment of {Day(comment.CreatedAt)} on “{headline}”. The refusal stands."
                : $"Your comment of {Day(comment.CreatedAt)} on “{headline}” was {(decision.StateBefore == CommentState.Approved ? "taken off the page" : "not published")} on {Day(decision.DecidedAt)}. This holds everywhere and without limit of time.",
            $"The reason: {decision.Reason}",
            isLegal ? "We take it to be against the law." : "It is against this site’s rules for comments.",
            $"{(comment.Reports.Exists(r => r.Decision == decision) ? "It was found by a report." : "It was found by our own check.")} {Means(comment, decision)}",
            "What it said:\n" + string.Join('\n', comment.Body.Split('\n').Select(line => $"> {line}")),
            Redress(paper, comment, decision, until));
    }

    private static string Means(Comment comment, ModerationDecision decision)
    {
        if (decision.DecidedById is null) return "A program applied the site’s rules and took the decision.";
        var held = comment.Decisions.Exists(d => d.Kind == DecisionKind.Judged && Judgement.Read(d.Findings).Any(f => f.Verdict >= Verdict.Flags));
        return held ? "A program had pointed it out; a moderator took the decision." : "A moderator took the decision, not a program.";
    }

    private static string Redress(Letterhead paper, Comment comment, ModerationDecision decision, DateTimeOffset until) => decision.Kind == DecisionKind.Upheld || paper.Receipt is null
        ? "You may go to court."
        : $"You can ask us to look again until {Day(until)}; another moderator answers: {paper.Address}/receipt/{paper.Receipt(comment.Id)}\nYou may also go to court.";

    private static string Cut(Letterhead paper, Comment comment, ModerationDecision decision, string headline) => Text(
        $"A part of your comment of {Day(comment.CreatedAt)} on “{headline}” was taken out on {Day(decision.DecidedAt)}; readers see that something is missing. This holds everywhere and without limit of time.",
        $"The reason: {decision.Reason}",
        $"It is against this site’s rules for comments. {Means(comment, decision)}",
        $"The comment: {paper.Address}/c/{comment.Id.ToString(CultureInfo.InvariantCulture)}",
        "You may go to court.");

    private static string TakenBack(Letterhead paper, Comment comment, ModerationDecision decision, string headline) => Text(
        $"The refusal of your comment of {Day(comment.CreatedAt)} on “{headline}” was taken back.",
        decision.StateAfter == CommentState.Approved ? $"It is on the page: {paper.Address}/c/{comment.Id.ToString(CultureInfo.InvariantCulture)}" : "A moderator will read it anew.");

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Text(params string[] paragraphs) => string.Join("\n\n", paragraphs) + "\n";
}
