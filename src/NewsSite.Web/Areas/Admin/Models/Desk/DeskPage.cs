using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Moderation.Shifts;
using NewsSite.Publishing;
using NewsSite.Reports;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What somebody at the desk sees first: what waits, what is wrong, what comes next and what was last. Each part is a few rows of an index.</summary>
public sealed record DeskPage(string Name, DateTimeOffset Now, bool Writes, bool Publishes, TimeZoneInfo Zone)
{
    private const int Listed = 5;
    private const int Counted = 50;

    public IReadOnlyList<DeskArticle> Waiting { get; private init; } = [];

    /// <summary>How many wait, such as <c>3</c> or <c>50+</c>.</summary>
    public string WaitingInAll { get; private init; } = "0";

    /// <summary>What readers should have by now and have not.</summary>
    public IReadOnlyList<DeskArticle> Late { get; private init; } = [];

    public IReadOnlyList<DeskArticle> Mine { get; private init; } = [];

    public IReadOnlyList<DeskArticle> Scheduled { get; private init; } = [];

    public IReadOnlyList<Teaser> LastPublished { get; private init; } = [];

    /// <summary>How many were published in the last 24 hours, such as <c>12</c> or <c>50+</c>.</summary>
    public string PublishedOfLate { get; private init; } = "0";

    public int CommentsWaiting { get; private init; }

    public DateTimeOffset? OldestComment { get; private init; }

    /// <summary>Comments that readers have reported and nobody has decided about since.</summary>
    public int CommentsReported { get; private init; }

    public DateTimeOffset? OldestReported { get; private init; }

    /// <summary>When the oldest report of something illegal came that is past its time; none when none is.</summary>
    public DateTimeOffset? OverdueSince { get; private init; }

    public static async Task<DeskPage> LoadAsync(NewsDbContext db, Account by, ClaimsPrincipal user, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancel)
    {
        var (writes, publishes) = (Policies.Allow(user, Policies.Write), Policies.Allow(user, Policies.Publish));
        var waiting = publishes ? db.Articles.InState(EditorialState.InReview, now) : db.Articles.OwnedBy(by.Id).SentBack(now);
        var scope = await ModeratorScope.LoadAsync(db, by.Id, cancel);
        var work = (await WorkCounts.LoadAsync(db, now, cancel)).For(scope);
        return new(by.Name, now, writes, publishes, zone)
        {
            Waiting = writes ? await waiting.LastTouchedFirst(null, null).Take(Listed).AsDeskArticles().ToListAsync(cancel) : [],
            WaitingInAll = writes ? Words(await waiting.Take(Counted + 1).CountAsync(cancel)) : "0",
            Late = writes ? await db.Articles.Late(now).LastTouchedFirst(null, null).Take(Listed).AsDeskArticles().ToListAsync(cancel) : [],
            Mine = writes ? await db.Articles.OwnedBy(by.Id).Where(a => a.PublishAt == null && a.WithdrawnAt == null).LastTouchedFirst(null, null).Take(Listed).AsDeskArticles().ToListAsync(cancel) : [],
            Scheduled = await db.Articles.Scheduled(now).Take(Listed).AsDeskArticles().ToListAsync(cancel),
            LastPublished = await db.Articles.Published(now).LatestFirst().AsTeasers().Take(Listed).ToListAsync(cancel),
            PublishedOfLate = Words(await db.Articles.Published(now).Where(a => a.PublishAt > now.AddDays(-1)).Take(Counted + 1).CountAsync(cancel)),
            CommentsWaiting = work.Waiting,
            CommentsReported = work.Reported,
            OldestReported = await db.Comments.Reported().InSections(scope.SectionIds).FirstReportedFirst().Select(c => c.ReportedAt).FirstOrDefaultAsync(cancel),
            OverdueSince = await db.Reports.Open().OfTheIllegal().MadeBefore(now - Report.Due).OldestFirst().Select(r => (DateTimeOffset?)r.MadeAt).FirstOrDefaultAsync(cancel) + Report.Due,
            OldestComment = await db.Comments.AwaitingModeration().InSections(scope.SectionIds).OldestFirst().Select(c => (DateTimeOffset?)c.CreatedAt).FirstOrDefaultAsync(cancel),
        };
    }

    private static string Words(int counted) => counted > Counted ? $"{Counted}+" : $"{counted}";
}
