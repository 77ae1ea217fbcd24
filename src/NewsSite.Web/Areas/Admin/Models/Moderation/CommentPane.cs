using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Moderation;
using NewsSite.Moderation.Acts;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Rules;
using NewsSite.Moderation.Sanctions;
using NewsSite.Moderation.Shifts;
using NewsSite.Reports;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Who moderates, and which sections.</summary>
public sealed record ModeratorAtWork(Account Account, ModeratorScope Scope);

/// <summary>One comment with all that a moderator needs to decide about it.</summary>
public sealed record CommentPane(
    long Id, int Version, int ArticleId, string Path, string Name, string? Email, string? Mark, string Body, string? Language, CommentState State, bool IsUnread, DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt, string Headline, string Standfirst, string ArticleAddress, string? Findings, DateTimeOffset? ReportedAt, IReadOnlyList<CommentPane.OpenReport> Reports)
{
    /// <summary>Of one comment, the first; who is reported by a crowd is not reported better.</summary>
    public const int ReportsShown = 10;

    /// <summary>Comments above it in its thread, the nearest.</summary>
    private const int ChainShown = 4;

    public bool StartsThread { get; init; }

    public DateTimeOffset? RedactedAt { get; init; }

    public string? FeaturedFor { get; init; }

    public DateTimeOffset? ThreadClosedAt { get; init; }

    /// <summary>The appeal that waits; none mostly.</summary>
    public WaitingAppeal? Appeal { get; init; }

    /// <summary>How many reports wait, also those that are not shown.</summary>
    public int ReportsInAll { get; init; }

    /// <summary>The number of the last report, so that a decision answers no later one.</summary>
    public long LastReport { get; init; }

    public IReadOnlyList<PastDecision> Decisions { get; init; } = [];

    /// <summary>What it answers, from the thread's start on.</summary>
    public IReadOnlyList<Above> Chain { get; private init; } = [];

    /// <summary>The same person's other comments, by email and mark, newest first.</summary>
    public IReadOnlyList<Earlier> History { get; private init; } = [];

    public IReadOnlyList<RejectionReason> Reasons { get; private init; } = [];

    /// <summary>What is in force against the sender.</summary>
    public IReadOnlyList<Sanction> Sanctions { get; private init; } = [];

    /// <summary>What was typed as a sanction in vain.</summary>
    public CommentSanctionForm? SanctionTyped { get; init; }

    public DateTimeOffset Now { get; private init; }

    /// <summary>Who else is reading it.</summary>
    public string? ReadBy { get; private init; }

    /// <summary>Why whoever looks may not decide about it.</summary>
    public string? Against { get; private init; }

    /// <summary>The queue's address after its question mark.</summary>
    public string Query { get; private init; } = "";

    /// <summary>The comment that comes next in the queue.</summary>
    public long? Next { get; init; }

    /// <summary>What was sent in vain, and what was wrong with it.</summary>
    public (DecisionForm Form, string Problem)? Refused { get; init; }

    public sealed record OpenReport(long Id, string Reference, ReportReason Reason, IllegalGround? Ground, string Words, string? Name, string? Email, DateTimeOffset MadeAt)
    {
        /// <summary>By when it must be decided; only what is said to be illegal must.</summary>
        public DateTimeOffset? DueAt => Reason == ReportReason.Illegal ? MadeAt + Report.Due : null;
    }

    /// <summary>What its sender says, against what decision of whom; the rules where nobody is named.</summary>
    public sealed record WaitingAppeal(string Words, DateTimeOffset MadeAt, string Reason, string? DecidedBy, int? DecidedById, DateTimeOffset DecidedAt);

    public sealed record PastDecision(long Id, DecisionKind Kind, CommentState After, string Reason, string? By, DateTimeOffset At, string? Before);

    public sealed record Above(long Id, string Path, string Name, string BodyHtml, string? Language, CommentState State, DateTimeOffset CreatedAt)
    {
        public IHtmlContent Said => PrintedHtml.OfStoredComment(BodyHtml);
    }

    public sealed record Earlier(long Id, string Name, string Beginning, CommentState State, DateTimeOffset CreatedAt, string? Reason, string? DecidedBy);

    /// <summary>What the rules said, the strongest first; that a moderator reads everything need not be said to the moderator.</summary>
    public IReadOnlyList<Finding> Speaking { get; } = [.. Judgement.Read(Findings).Where(f => f.Verdict != Verdict.Passes && f.Rule != StoryMode.Title).OrderByDescending(f => f.Verdict)];

    /// <summary>The comment with what the rules found marked in it; places in words of which some were taken out are not known.</summary>
    public IHtmlContent Marked => PrintedHtml.OfComment(Body, RedactedAt is null ? Speaking : []);

    public bool CanApprove => State != CommentState.Approved || IsUnread || ReportedAt is not null;

    public bool CanReject => State is not CommentState.Rejected || Appeal is not null;

    public bool CanRedact => State is CommentState.Waiting or CommentState.Approved;

    /// <summary>What a refusal does to its sender.</summary>
    public string Told(Letterhead? paper) => Email is null || paper is not { GivesReasons: true } ? "The sender reads the reason on the comment’s own page." : "The sender is told the reason by mail.";

    /// <summary>Null where there is no such comment in the moderator's sections, or it is erased.</summary>
    public static async Task<CommentPane?> LoadAsync(NewsDbContext db, ModeratorAtWork who, long id, string query, long? next, DateTimeOffset now, CancellationToken cancel)
    {
        var one = db.Comments.Numbered(id).InSections(who.Scope.SectionIds).Where(c => c.State != CommentState.Erased);
        if (await one.AsPanes().AsSplitQuery().FirstOrDefaultAsync(cancel) is not { } pane) return null;
        return pane with
        {
            Query = query,
            Next = next,
            Chain = await ChainAsync(db, pane, cancel),
            History = await HistoryAsync(db, pane, cancel),
            Reasons = await db.RejectionReasons.AsNoTracking().Offered().ToListAsync(cancel),
            ReadBy = await db.CommentClaims.Held(now).OfOthers(who.Account.Id).Where(c => c.CommentId == id).Select(c => c.Account.Name).FirstOrDefaultAsync(cancel),
            Now = now,
            Sanctions = await db.Sanctions.InForce(now).Against(new Participant(pane.Email, pane.Mark)).Include(s => s.GivenBy).OrderBy(s => s.Id).AsNoTracking().ToListAsync(cancel),
            Against = await AgainstAsync(db, pane, who.Account, cancel),
        };
    }

    private static async Task<string?> AgainstAsync(NewsDbContext db, CommentPane pane, Account account, CancellationToken cancel)
    {
        var reason = string.Equals(pane.Email, account.Email, StringComparison.OrdinalIgnoreCase) ? Deciding.OwnComment : pane.Appeal?.DecidedById == account.Id ? Deciding.OwnAppeal : null;
        return reason is not null && await db.Users.WithAnyOf(Roles.Moderating, db.Roles, db.UserRoles).AnyAsync(a => a.Id != account.Id, cancel) ? reason : null;
    }

    private static async Task<IReadOnlyList<Above>> ChainAsync(NewsDbContext db, CommentPane pane, CancellationToken cancel)
    {
        List<string> paths = [];
        for (var length = pane.Path.Length - ThreadPath.Step; length > 0 && paths.Count < ChainShown; length -= ThreadPath.Step) paths.Add(pane.Path[..length]);
        return paths.Count == 0 ? [] : await db.Comments.Under(pane.ArticleId).At(paths).InReadingOrder()
            .Select(c => new Above(c.Id, c.Path, c.Name, c.BodyHtml, c.Language, c.State, c.CreatedAt)).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<Earlier>> HistoryAsync(NewsDbContext db, CommentPane pane, CancellationToken cancel)
    {
        // Asked for one after the other, because an index serves each and none serves both.
        var byEmail = pane.Email is { } email ? await db.Comments.SentWith(email).LastEarlier(pane.Id).ToListAsync(cancel) : [];
        var byPlace = pane.Mark is { } mark ? await db.Comments.SentFrom(mark).LastEarlier(pane.Id).ToListAsync(cancel) : [];
        return [.. byEmail.UnionBy(byPlace, c => c.Id).OrderByDescending(c => c.Id).Take(SenderHistory.Length)];
    }
}

public static class CommentPaneQueries
{
    private const int Beginning = 140;

    public static IQueryable<CommentPane> AsPanes(this IQueryable<Comment> comments)
        => comments.Select(c => new CommentPane(
            c.Id, c.Version, c.ArticleId, c.Path, c.Name, c.Email, c.SenderMark, c.Body, c.Language, c.State, c.IsUnread, c.CreatedAt, c.EditedAt, c.Article.Live!.Headline, c.Article.Live!.Standfirst,
            "/" + c.Article.Section!.Slug + "/" + c.ArticleId + "/" + c.Article.Slug,
            c.Decisions.Where(d => d.Kind == DecisionKind.Judged).OrderByDescending(d => d.Id).Select(d => d.Findings).FirstOrDefault(), c.ReportedAt,
            c.Reports.Where(r => r.ClosedAt == null).OrderBy(r => r.Id).Take(CommentPane.ReportsShown)
                .Select(r => new CommentPane.OpenReport(r.Id, r.Reference, r.Reason, r.Ground, r.Words, r.Name, r.Email, r.MadeAt)).ToList())
        {
            StartsThread = c.ParentId == null,
            RedactedAt = c.RedactedAt,
            FeaturedFor = c.FeaturedFor,
            ThreadClosedAt = c.ThreadClosedAt,
            ReportsInAll = c.Reports.Count(r => r.ClosedAt == null),
            LastReport = c.Reports.Max(r => (long?)r.Id) ?? 0,
            Appeal = c.Appeals.Where(a => a.AnsweredAt == null)
                .Select(a => new CommentPane.WaitingAppeal(a.Words, a.MadeAt, a.Decision.Reason, a.Decision.DecidedBy == null ? null : a.Decision.DecidedBy.Name, a.Decision.DecidedById, a.Decision.DecidedAt)).FirstOrDefault(),
            Decisions = c.Decisions.OrderBy(d => d.Id).Select(d => new CommentPane.PastDecision(d.Id, d.Kind, d.StateAfter, d.Reason, d.DecidedBy == null ? null : d.DecidedBy.Name, d.DecidedAt, d.Before)).ToList(),
        });

    /// <summary>The last of somebody's comments besides one, with the decision that stands.</summary>
    public static IQueryable<CommentPane.Earlier> LastEarlier(this IQueryable<Comment> comments, long besides)
        => comments.Where(c => c.Id != besides).OrderByDescending(c => c.Id).Take(SenderHistory.Length).Select(c => new CommentPane.Earlier(
            c.Id, c.Name, c.Body.Substring(0, Beginning), c.State, c.CreatedAt,
            c.Decisions.OrderByDescending(d => d.Id).Select(d => d.Reason).FirstOrDefault(), c.Decisions.OrderByDescending(d => d.Id).Select(d => d.DecidedBy!.Name).FirstOrDefault()));
}
