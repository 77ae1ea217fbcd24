using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Languages;
using NewsSite.Moderation;

namespace NewsSite.Web.Models;

/// <summary>A comment's own page for its sender, who needs no account: where it stands and why, and what can be done about it.</summary>
public sealed record ReceiptPage(
    long Id, CommentState State, string Name, string Body, string BodyHtml, string? Language, DateTimeOffset CreatedAt, DateTimeOffset? EditedAt, string? Headline, bool IsPublished,
    string Reason, bool ByRules)
{
    /// <summary>What the page's address ends in.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Under which story it stands.</summary>
    public int ArticleId { get; init; }

    public string? Email { get; init; }

    public string? SenderMark { get; init; }

    /// <summary>Whether moderators took words out of it, which its sender cannot put back.</summary>
    public bool IsRedacted { get; init; }

    public ReceiptForm Form { get; init; } = new();

    /// <summary>Until when the sender can change it; none when it is too late.</summary>
    public DateTimeOffset? EditableUntil { get; init; }

    /// <summary>Why the sender cannot change it though there would be time; nothing mostly.</summary>
    public Sentence? Barred { get; private init; }

    /// <summary>What is in force against the sender, in words for them.</summary>
    public IReadOnlyList<Sentence> Sanctions { get; private init; } = [];

    /// <summary>How long comments wait today; none where that is not known.</summary>
    public TimeSpan? UsualWait { get; private init; }

    /// <summary>Whether the sender can ask that another moderator look again.</summary>
    public bool IsAppealable { get; init; }

    /// <summary>The last appeal and when it was answered, if it was.</summary>
    public MadeAppeal? Appeal { get; init; }

    /// <summary>The address that was given with it, where nobody has proved that it is the sender's and a link could be mailed there.</summary>
    public string? Unconfirmed { get; init; }

    /// <summary>What was typed as an appeal.</summary>
    public string? AppealTyped { get; init; }

    public sealed record MadeAppeal(string Words, DateTimeOffset MadeAt, DateTimeOffset? AnsweredAt);

    /// <summary>What has just been done.</summary>
    public string? Notice { get; init; }

    public IHtmlContent Said => PrintedHtml.OfStoredComment(BodyHtml);

    /// <summary>Null when there is no such comment.</summary>
    public static async Task<ReceiptPage?> LoadAsync(NewsDbContext db, Participation participation, long id, string key, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Comments.Numbered(id).AsReceipts(db.Articles.Published(now)).FirstOrDefaultAsync(cancel) is not { } page) return null;
        var who = new Participant(page.Email, page.SenderMark);
        var permission = await participation.CanParticipateAsync(Deed.Edit, page.ArticleId, who, now, cancel);
        var until = Comment.EditableUntil(page.State, page.CreatedAt, now);
        return page with
        {
            Barred = until is null ? null : permission.Why,
            Sanctions = await participation.ToldAsync(id, who, now, cancel),
            Key = key,
            Form = new() { Comment = page.Body },
            EditableUntil = permission.IsGiven && !page.IsRedacted ? until : null,
            UsualWait = page.State == CommentState.Waiting ? await Moderation.UsualWait.OfAsync(db, now, cancel) : null,
        };
    }
}

/// <summary>What the form on a receipt sends.</summary>
public sealed class ReceiptForm
{
    public string? Comment { get; init; }

    /// <summary>As in <see cref="ReplyForm.SendAnyway"/>.</summary>
    public bool SendAnyway { get; init; }
}

public static class ReceiptPageQueries
{
    public static IQueryable<ReceiptPage> AsReceipts(this IQueryable<Comment> comments, IQueryable<Article> published)
        => from c in comments
           let last = c.Decisions.Where(d => d.Kind != DecisionKind.Redacted && d.Kind != DecisionKind.Featured && d.Kind != DecisionKind.Unfeatured && d.Kind != DecisionKind.Closed && d.Kind != DecisionKind.Reopened).OrderByDescending(d => d.Id).FirstOrDefault()
           let isPublished = published.Any(a => a.Id == c.ArticleId)
           select new ReceiptPage(
               c.Id, c.State, c.Name, c.Body, c.BodyHtml, c.Language, c.CreatedAt, c.EditedAt, isPublished ? c.Article.Live!.Headline : null, isPublished,
               last == null ? "" : last.Reason, last != null && last.Kind == DecisionKind.Judged)
           {
               ArticleId = c.ArticleId,
               Email = c.Email,
               SenderMark = c.SenderMark,
               IsRedacted = c.RedactedAt != null,
               Unconfirmed = c.CommenterId == null ? c.Email : null,
               IsAppealable = (c.State == CommentState.Rejected || c.State == CommentState.Spam) && last != null && last.Kind != DecisionKind.Upheld && !c.Appeals.Any(a => a.DecisionId == last.Id),
               Appeal = c.Appeals.OrderByDescending(a => a.Id).Select(a => new ReceiptPage.MadeAppeal(a.Words, a.MadeAt, a.AnsweredAt)).FirstOrDefault(),
           };
}
