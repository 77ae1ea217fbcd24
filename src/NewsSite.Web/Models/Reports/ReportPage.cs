using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Mail;

namespace NewsSite.Web.Models;

/// <summary>The form by which a reader reports a comment, below the comment.</summary>
/// <param name="CommentId">Its number.</param>
/// <param name="Name">Who wrote it.</param>
/// <param name="BodyHtml">What it says.</param>
/// <param name="Language">In which language, where it differs.</param>
/// <param name="CreatedAt">When it was sent.</param>
/// <param name="Headline">Under which story.</param>
public sealed record ReportPage(long CommentId, string Name, string BodyHtml, string? Language, DateTimeOffset CreatedAt, string Headline)
{
    public IHtmlContent Body => PrintedHtml.OfStoredComment(BodyHtml);

    public ReportForm Form { get; init; } = new();

    /// <summary>Whether the site can tell by mail what was decided.</summary>
    public bool Mails { get; init; }

    /// <summary>Null when there is no such comment on a page that readers have.</summary>
    public static async Task<ReportPage?> LoadAsync(NewsDbContext db, Letterhead? letterhead, long commentId, DateTimeOffset now, CancellationToken cancel)
        => await db.Comments.OnAnyOf(db.Articles.Published(now)).Approved().Numbered(commentId)
            .Select(c => new ReportPage(c.Id, c.Name, c.BodyHtml, c.Language, c.CreatedAt, c.Article.Live!.Headline)).FirstOrDefaultAsync(cancel) is { } page
            ? page with { Mails = letterhead is not null }
            : null;
}
