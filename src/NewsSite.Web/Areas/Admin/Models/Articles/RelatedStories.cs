using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Markup;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The stories that a body points at.</summary>
internal static class RelatedStories
{
    /// <summary>Says which of them readers will not find.</summary>
    public static async Task<IReadOnlyList<PublishingReason>> LacksAsync(NewsDbContext db, string body, DateTimeOffset now, CancellationToken cancel)
    {
        if (BodyMarkdown.TryRender(body)?.Furniture.Stories is not { Count: > 0 } named) return [];
        var there = await db.Articles.Numbered(named).Select(a => a.Id).ToListAsync(cancel);
        var shown = await db.Articles.Published(now).Numbered(named).Select(a => a.Id).ToListAsync(cancel);
        return [.. named.Except(shown).Select(id => new PublishingReason("Body", there.Contains(id)
            ? $"Readers may not see story {id}, to which the body points: nothing is printed of it until they may."
            : $"There is no story {id}, to which the body points.", Weight.Warns))];
    }
}
