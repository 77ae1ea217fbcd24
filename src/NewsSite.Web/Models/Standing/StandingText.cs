using Microsoft.EntityFrameworkCore;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Standing;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>A standing page as readers see it.</summary>
public sealed record StandingText(string Address, string Headline, string Standfirst, DateTimeOffset ChangedAt, PrintedBody Body) : ITagged
{
    public IEnumerable<PageTag> PageTags => [new(PageTagKind.StandingPages), .. Body.PageTags];

    public IEnumerable<DateTimeOffset> Hours => Body.Hours;

    /// <summary>Null when readers have no such page.</summary>
    public static async Task<StandingText?> LoadAsync(NewsDbContext db, string slug, DateTimeOffset now, CancellationToken cancel)
        => await db.StandingPages.Published().Called(slug).AsNoTracking().FirstOrDefaultAsync(cancel) is { } page
            ? new(page.PublicPath, page.Headline, page.Standfirst, page.ChangedAt, await PrintedBody.LoadAsync(db, page.BodyHtml, now, cancel)) : null;
}
