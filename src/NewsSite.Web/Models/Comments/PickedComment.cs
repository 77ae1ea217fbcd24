using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Web.Models;

/// <summary>An editors’ pick as it stands above the comments of a story.</summary>
public sealed record PickedComment(long Id, string Name, string BodyHtml, string? Language, string Why)
{
    private const int Shown = 5;

    public IHtmlContent Body => PrintedHtml.OfStoredComment(BodyHtml);

    /// <summary>The last picks of a story.</summary>
    public static async Task<IReadOnlyList<PickedComment>> LoadAsync(NewsDbContext db, int articleId, CancellationToken cancel)
        => await db.Comments.Under(articleId).Picks().Take(Shown).Select(c => new PickedComment(c.Id, c.Name, c.BodyHtml, c.Language, c.FeaturedFor!)).ToListAsync(cancel);
}
