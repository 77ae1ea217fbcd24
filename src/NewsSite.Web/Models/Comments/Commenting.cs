using Microsoft.EntityFrameworkCore;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Moderation.Guidelines;
using NewsSite.Moderation.Modes;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>How comments work on the whole site and in its sections.</summary>
/// <param name="Settings">Those of the site and of sections, with their sections.</param>
/// <param name="IsPreModerated">What holds where no setting says a mode.</param>
/// <param name="Guidelines">In their latest version; none where nothing is written.</param>
public sealed record Commenting(IReadOnlyList<CommentSettings> Settings, bool IsPreModerated, CommunityGuidelines? Guidelines) : ITagged
{
    public IEnumerable<PageTag> PageTags => [new(PageTagKind.Commenting)];

    public static async Task<Commenting> LoadAsync(NewsDbContext db, IRecall recall, CancellationToken cancel) => (await recall.GetAsync("commenting", async () => new Commenting(
        await db.CommentSettings.OfMany().Include(s => s.Section).AsNoTracking().ToListAsync(cancel),
        await db.RuleBooks.Select(b => b.IsPreModerated).SingleAsync(cancel),
        await db.Guidelines.LatestFirst().AsNoTracking().FirstOrDefaultAsync(cancel) is { Text.Length: > 0 } guidelines ? guidelines : null), cancel))!;
}
