using NewsSite.Data;
using NewsSite.Front;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The page on which a story is chosen and pinned, or a pin is changed.</summary>
/// <param name="Form">What was typed so far.</param>
/// <param name="PinId">The pin to change; none for a new one.</param>
/// <param name="Story">The story chosen; none while one is searched for.</param>
/// <param name="Search">What was searched for.</param>
/// <param name="Found">What was found.</param>
/// <param name="Zones">The zones there are.</param>
/// <param name="ZoneName">The zone in which times are typed.</param>
/// <param name="Now">The present.</param>
public sealed record PinPage(
    PinForm Form, int? PinId, FrontStory? Story, string? Search, IReadOnlyList<FrontStory> Found, IReadOnlyList<(FrontZone Zone, string Name)> Zones, string ZoneName,
    DateTimeOffset Now)
{
    public static async Task<PinPage> LoadAsync(
        NewsDbContext db, FrontPlan plan, PinForm form, int? pinId, string? search, string zoneName, DateTimeOffset now, CancellationToken cancel)
    {
        var story = pinId is null ? await FrontStory.PinnableAsync(db, form.Story, cancel) : await FrontStory.OfAsync(db, form.Story, cancel);
        var found = story is null ? await FrontStory.FindAsync(db, search, now, cancel) : [];
        return new(form, pinId, story, search, found, [.. plan.Arrangement.Zones.Where(z => z.IsOn).Select(z => (z, plan.NameOf(z)))], zoneName, now);
    }
}
