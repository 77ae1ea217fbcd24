using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Markup;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The stories that a story points at, in its body or below it.</summary>
internal static class RelatedStories
{
    /// <summary>Says which of them readers will not find.</summary>
    public static async Task<IReadOnlyList<PublishingReason>> LacksAsync(NewsDbContext db, Story story, DateTimeOffset now, CancellationToken cancel)
    {
        var inBody = BodyMarkdown.TryRender(story.Body)?.Furniture.Stories ?? [];
        var named = inBody.Concat(story.RelatedIds).Distinct().ToList();
        if (named.Count == 0) return [];
        var there = await db.Articles.Numbered(named).Select(a => a.Id).ToListAsync(cancel);
        var shown = await db.Articles.Published(now).Numbered(named).Select(a => a.Id).ToListAsync(cancel);
        return
        [
            .. inBody.Except(shown).Select(id => new PublishingReason("Body", there.Contains(id)
                ? $"Readers may not see story {id}, to which the body points: nothing is printed of it until they may."
                : $"There is no story {id}, to which the body points.", Weight.Warns)),
            .. story.RelatedIds.Except(shown).Select(id => new PublishingReason("Related", $"Readers may not see story {id}, a related one: it is left out until they may.", Weight.Warns)),
        ];
    }
}
