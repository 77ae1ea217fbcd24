using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Guidelines;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The guidelines in all versions, the last first, and the form for the next.</summary>
public sealed record GuidelinesPage(IReadOnlyList<CommunityGuidelines> Versions, GuidelinesForm Form)
{
    private const int Listed = 50;

    /// <summary>The last version; none before the first.</summary>
    public CommunityGuidelines? InForce => Versions.Count > 0 ? Versions[0] : null;

    public string? Notice { get; init; }

    public static async Task<GuidelinesPage> LoadAsync(NewsDbContext db, GuidelinesForm? typed, CancellationToken cancel)
    {
        var versions = await db.Guidelines.LatestFirst().Include(g => g.MadeBy).AsNoTracking().Take(Listed).ToListAsync(cancel);
        return new(versions, typed ?? new() { Based = versions.FirstOrDefault()?.Id ?? 0, Text = versions.FirstOrDefault()?.Text });
    }
}

/// <summary>What the form of the guidelines sends.</summary>
public sealed class GuidelinesForm
{
    /// <summary>The version that was on the screen; 0 for none.</summary>
    public int Based { get; init; }

    public string? Text { get; init; }
}
