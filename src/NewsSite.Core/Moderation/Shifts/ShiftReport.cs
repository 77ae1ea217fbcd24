using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation.Rules;
using NewsSite.Reports;

namespace NewsSite.Moderation.Shifts;

/// <summary>What moderators did in some days, and how well the rules and the reporters helped them.</summary>
public sealed record ShiftReport(
    ShiftFigures All, IReadOnlyList<ShiftBar> Bars, IReadOnlyList<ShiftReport.ModeratorLine> Moderators, IReadOnlyList<ShiftReport.ReasonLine> Reasons,
    IReadOnlyList<ShiftReport.RuleLine> Rules, IReadOnlyList<ShiftReport.ReporterLine> ReportsByReason, IReadOnlyList<ShiftReport.ReporterLine> Reporters)
{
    /// <summary>Days that one report spans at most.</summary>
    public const int LongestSpan = 31;

    /// <summary>Comments whose findings are read, the last ones.</summary>
    public const int JudgedRead = 20_000;

    private const int ReportersListed = 10;

    public sealed record ModeratorLine(int Id, string Name, ShiftFigures Figures);

    public sealed record ReasonLine(string Reason, int Count);

    /// <summary>How often a rule spoke, and how many of those comments stand on the page all the same.</summary>
    public sealed record RuleLine(string Rule, int Spoke, int OnThePage);

    /// <summary>How many reports of a kind, or of a person, were right.</summary>
    public sealed record ReporterLine(string Who, int Upheld, int Declined)
    {
        public int Percent => Upheld + Declined == 0 ? 0 : (int)Math.Round(100d * Upheld / (Upheld + Declined));
    }

    private sealed record Row(long Id, DecisionKind Kind, CommentState Before, CommentState After, string Reason, string? Code, int ById, string By, DateTimeOffset At, DateTimeOffset Sent, bool WasReversed);

    /// <param name="db">The database.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="until">The first moment that is no longer in it, at most <see cref="LongestSpan"/> days later.</param>
    /// <param name="moderator">Whose acts; those of all where none is named.</param>
    /// <param name="scope">Of which sections.</param>
    /// <param name="edges">Where the bars of the chart begin, in order.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<ShiftReport> LoadAsync(
        NewsDbContext db, DateTimeOffset from, DateTimeOffset until, int? moderator, ModeratorScope scope, IReadOnlyList<DateTimeOffset> edges, CancellationToken cancel)
    {
        var decisions = db.ModerationDecisions.Between(from, until).InSections(scope.SectionIds);
        var people = decisions.ByPeople();
        if (moderator is { } one) people = people.Where(d => d.DecidedById == one);
        var rows = await people.Select(d => new Row(
            d.Id, d.Kind, d.StateBefore, d.StateAfter, d.Reason, d.Code, d.DecidedById!.Value, d.DecidedBy!.Name, d.DecidedAt, d.Comment.EditedAt ?? d.Comment.CreatedAt,
            db.ModerationDecisions.Any(u => u.UndoesId == d.Id) || db.Appeals.Any(a => a.DecisionId == d.Id && a.Answer!.StateAfter == CommentState.Approved))).ToListAsync(cancel);
        var judged = await decisions.LastJudged().Take(JudgedRead).Select(d => new { d.Findings, d.Comment.State, d.DecidedAt }).ToListAsync(cancel);
        var reports = await db.Reports.ClosedBetween(from, until).Where(r => r.DecisionId != null).Select(r => new { r.Reason, r.Email, After = r.Decision!.StateAfter, r.Decision.DecidedById, r.Comment.Article.SectionId }).ToListAsync(cancel);
        var answered = reports.Where(r => scope.Covers(r.SectionId) && (moderator is null || r.DecidedById == moderator)).Select(r => (r.Reason, r.Email, WasRight: r.After is CommentState.Rejected or CommentState.Spam)).ToList();
        return new(
            Figures(rows),
            [.. edges.Select((edge, i) => Bar(edge, i + 1 < edges.Count ? edges[i + 1] : until, rows, judged.Select(j => j.DecidedAt)))],
            [.. rows.GroupBy(r => (r.ById, r.By), (who, own) => new ModeratorLine(who.ById, who.By, Figures([.. own]))).OrderByDescending(m => m.Figures.Decisions).ThenBy(m => m.Name)],
            [.. rows.Where(r => r.Kind == DecisionKind.Rejected).GroupBy(r => r.Code ?? "In own words", (reason, own) => new ReasonLine(reason, own.Count())).OrderByDescending(r => r.Count).ThenBy(r => r.Reason)],
            [.. judged.SelectMany(j => Judgement.Read(j.Findings).Where(f => f.Verdict != Verdict.Passes).Select(f => (f.Rule, j.State)))
                .GroupBy(f => f.Rule, (rule, spoken) => new RuleLine(rule, spoken.Count(), spoken.Count(s => s.State == CommentState.Approved))).OrderByDescending(r => r.Spoke)],
            [.. answered.GroupBy(r => r.Reason).Select(g => new ReporterLine(g.Key.ToString(), g.Count(r => r.WasRight), g.Count(r => !r.WasRight))).OrderByDescending(r => r.Upheld + r.Declined)],
            [.. answered.Where(r => r.Email is not null).GroupBy(r => r.Email!).Select(g => new ReporterLine(g.Key, g.Count(r => r.WasRight), g.Count(r => !r.WasRight)))
                .OrderByDescending(r => r.Upheld + r.Declined).ThenBy(r => r.Who).Take(ReportersListed)]);
    }

    private static ShiftFigures Figures(List<Row> rows)
    {
        var acts = rows.Where(r => r.Kind != DecisionKind.Undone).ToList();
        var waits = acts.Where(r => r.Before == CommentState.Waiting && r.After != CommentState.Waiting).Select(r => r.At - r.Sent).Order().ToList();
        return new(
            acts.Count, acts.Count(r => r.Kind == DecisionKind.Approved), acts.Count(r => r.Kind is DecisionKind.Rejected or DecisionKind.Upheld), acts.Count(r => r.Kind == DecisionKind.Spam),
            acts.Count(r => r.WasReversed), At(waits, 50), At(waits, 90));
    }

    /// <summary>The smallest wait that so many in a hundred do not exceed.</summary>
    private static TimeSpan? At(List<TimeSpan> inOrder, int percent)
        => inOrder.Count == 0 ? null : inOrder[(int)Math.Ceiling(percent / 100d * inOrder.Count) - 1];

    private static ShiftBar Bar(DateTimeOffset from, DateTimeOffset until, List<Row> rows, IEnumerable<DateTimeOffset> came)
        => new(from, came.Count(at => at >= from && at < until), rows.Count(r => r.Kind != DecisionKind.Undone && r.At >= from && r.At < until));
}

/// <summary>How much was decided, how fast, and how much of it was taken back.</summary>
/// <param name="Decisions">Acts that are not undoings.</param>
/// <param name="Approved">Of these.</param>
/// <param name="Rejected">Of these, with refusals that stood.</param>
/// <param name="Spam">Of these.</param>
/// <param name="Reversed">Of these, undone or turned by an appeal.</param>
/// <param name="MedianWait">Of comments that waited; none where none did.</param>
/// <param name="NinetiethWait">Nine of ten comments waited no longer.</param>
public sealed record ShiftFigures(int Decisions, int Approved, int Rejected, int Spam, int Reversed, TimeSpan? MedianWait, TimeSpan? NinetiethWait);

/// <summary>An hour or a day of a report.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="Came">Comments that the rules judged.</param>
/// <param name="Decided">What moderators did.</param>
public sealed record ShiftBar(DateTimeOffset From, int Came, int Decided);
