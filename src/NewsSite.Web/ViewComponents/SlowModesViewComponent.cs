using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Modes;

namespace NewsSite.Web.ViewComponents;

/// <summary>The stories in slow mode, for the moderators' queue; nothing mostly.</summary>
public sealed class SlowModesViewComponent(NewsDbContext db, TimeProvider clock) : ViewComponent
{
    private const int Most = 20;

    /// <param name="Id">The slow mode's number.</param>
    /// <param name="Headline">Of the story.</param>
    /// <param name="Address">Of the story.</param>
    /// <param name="Comments">How many came in the minute before it began.</param>
    /// <param name="Until">When it ends by itself.</param>
    public sealed record Story(int Id, string Headline, string Address, int Comments, DateTimeOffset Until);

    public async Task<IViewComponentResult> InvokeAsync()
        => View(await db.SlowModes.InForce(clock.GetUtcNow()).LatestFirst().Take(Most)
            .Select(s => new Story(s.Id, s.Article.Live!.Headline, "/" + s.Article.Section!.Slug + "/" + s.ArticleId + "/" + s.Article.Slug, s.Comments, s.Until)).ToListAsync(HttpContext.RequestAborted));
}
