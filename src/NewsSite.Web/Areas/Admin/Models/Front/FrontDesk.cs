using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Front;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The front page as the desk sees it at a moment: every place with its story, and why it stands there.</summary>
/// <param name="Edition">The number that a change has to name.</param>
/// <param name="Hour">The moment.</param>
/// <param name="Zones">The zones that are on.</param>
/// <param name="Idle">Pins that put no story on the page.</param>
/// <param name="Last">The change that made the page what it is; none before the first.</param>
/// <param name="Next">When it changes by itself.</param>
public sealed record FrontDesk(
    int Edition, FrontHour Hour, IReadOnlyList<FrontDesk.Zone> Zones, IReadOnlyList<FrontDesk.IdleStory> Idle, FrontChange? Last, DateTimeOffset? Next)
{
    /// <summary>The story whose form was sent last, to which the focus returns.</summary>
    public int? Moved { get; init; }

    /// <summary>A zone, its name, what it falls back on, and its places.</summary>
    public sealed record Zone(string Key, string Name, string Fallback, IReadOnlyList<Slot> Slots);

    /// <summary>A place; none of the rest when it is empty.</summary>
    public sealed record Slot(int Number, FrontStory? Story, SlotReason? Why, string Reason, string? Up, string? Down);

    /// <summary>A pin that puts no story on the page.</summary>
    public sealed record IdleStory(FrontPin Pin, FrontStory? Story, string Place, string Reason);

    public static async Task<FrontDesk> LoadAsync(NewsDbContext db, FrontHour hour, TimeZoneInfo zone, CancellationToken cancel)
    {
        var plan = await FrontPlan.LoadAsync(db, hour.IsPast ? hour.At : null, cancel);
        var front = await FrontComposition.LoadAsync(db, plan, hour.At, hour.Now, cancel);
        int[] ids = [.. front.ArticleIds.Concat(front.Idle.Select(i => i.Pin.ArticleId)).Distinct()];
        int[] accounts = [.. plan.Arrangement.Pins.Select(p => p.ById).Distinct()];
        var stories = await db.Articles.Where(a => ids.Contains(a.Id)).AsFrontStories().ToDictionaryAsync(s => s.Id, cancel);
        var names = await db.Users.Where(u => accounts.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        if (hour.IsPast)
        {
            foreach (var (id, said) in await PastHeadlines.LoadAsync(db, ids, hour.At, cancel))
                if (stories.TryGetValue(id, out var story)) stories[id] = story with { Headline = said.Headline };
        }

        var words = new FrontWords(plan, names, zone, hour.At);
        var places = front.Zones.Where(z => !z.Zone.MayRepeat).SelectMany(z => Enumerable.Range(1, z.Zone.Slots).Select(n => $"{z.Zone.Key}:{n}")).ToList();
        return new(
            plan.Number, hour,
            [.. front.Zones.Select(z => new Zone(z.Zone.Key, plan.NameOf(z.Zone), words.Of(z.Zone), [.. Slots(z, stories, words, places)]))],
            [.. front.Idle.Select(i => new IdleStory(i.Pin, stories.GetValueOrDefault(i.Pin.ArticleId), words.PlaceOf(i.Pin), words.Of(i, stories.GetValueOrDefault(i.Pin.ArticleId))))],
            await db.FrontEditions.Where(e => e.Number == plan.Number).AsFrontChanges().FirstOrDefaultAsync(cancel),
            hour.IsNow ? await FrontSchedule.NextChangeAsync(db, plan, hour.Now, cancel) : null);
    }

    private static IEnumerable<Slot> Slots(FilledZone zone, Dictionary<int, FrontStory> stories, FrontWords words, List<string> places)
    {
        for (var number = 1; number <= zone.Zone.Slots; number++)
        {
            var filled = zone.Slots.FirstOrDefault(s => s.Number == number);
            var place = places.IndexOf($"{zone.Zone.Key}:{number}");
            yield return filled is null
                ? new(number, null, null, "", null, null)
                : new(number, stories.GetValueOrDefault(filled.ArticleId), filled.Why, words.Of(zone.Zone, filled.Why),
                    place > 0 ? places[place - 1] : null, place >= 0 && place + 1 < places.Count ? places[place + 1] : null);
        }
    }
}

/// <summary>A row of the front page's history.</summary>
public sealed record FrontChange(int Number, string What, string By, DateTimeOffset At);

public static class FrontChangeQueries
{
    public static IQueryable<FrontChange> AsFrontChanges(this IQueryable<FrontEdition> editions)
        => editions.Select(e => new FrontChange(e.Number, e.What, e.MadeBy.Name, e.MadeAt));
}
