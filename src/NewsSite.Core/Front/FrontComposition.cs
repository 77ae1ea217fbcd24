using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Front;

/// <summary>Which story stands where on the front page, and why: pins first, then what each zone falls back on, no story twice.</summary>
/// <param name="Zones">The zones that are on, in their order; slots that nothing fills are left out.</param>
/// <param name="Idle">Pins that put no story on the page at this moment.</param>
public sealed record FrontComposition(IReadOnlyList<FilledZone> Zones, IReadOnlyList<IdlePin> Idle)
{
    /// <summary>Every story on the page.</summary>
    public IEnumerable<int> ArticleIds => Zones.SelectMany(z => z.Slots).Select(s => s.ArticleId).Distinct();

    /// <summary>Composes the page of a moment, which may be past, present or to come, in one command.</summary>
    public static async Task<FrontComposition> LoadAsync(NewsDbContext db, FrontPlan plan, DateTimeOffset at, DateTimeOffset now, CancellationToken cancel)
        => Of(plan, await db.Articles.PublishedOn(at, now).AsFrontCandidates(db.Sections, db.ReadTallies, FrontNeeds.Of(plan, at, now)).ToListAsync(cancel), at);

    /// <summary>Composes the page from stories that readers may see at a moment.</summary>
    public static FrontComposition Of(FrontPlan plan, IEnumerable<FrontCandidate> candidates, DateTimeOffset at)
        => new Composing(plan, candidates, at).Compose();

    private sealed class Composing(FrontPlan plan, IEnumerable<FrontCandidate> candidates, DateTimeOffset at)
    {
        private readonly List<FrontCandidate> latest = [.. candidates.OrderByDescending(c => c.PublishAt).ThenByDescending(c => c.ArticleId)];
        private readonly HashSet<int> placed = [];
        private readonly List<IdlePin> idle = [];

        public FrontComposition Compose()
        {
            var zones = plan.Arrangement.Zones.Where(z => z.IsOn && (z.Kind != ZoneKind.Strip || plan.SectionOf(z) is not null)).ToList();
            idle.AddRange(plan.Arrangement.Pins.Where(p => !p.IsOver(at) && !zones.Exists(z => z.Key == p.Zone)).Select(p => new IdlePin(p, WhyIdle.ZoneIsOff)));

            // All pins before any fallback, so that a zone further up never takes the story that an editor wants further down.
            var filled = zones.Select(z => (Zone: z, Slots: Pinned(z))).ToList();
            foreach (var (zone, slots) in filled) Fill(zone, slots);
            return new([.. filled.Select(z => new FilledZone(z.Zone, [.. z.Slots.OfType<FilledSlot>()]))], [.. idle.OrderBy(i => i.Pin.Id)]);
        }

        private FilledSlot?[] Pinned(FrontZone zone)
        {
            var slots = new FilledSlot?[zone.Slots];
            foreach (var pin in plan.Arrangement.Pins.Where(p => p.Zone == zone.Key && !p.IsOver(at)))
            {
                if (WhyNot(pin, zone, slots) is { } why) idle.Add(new(pin, why));
                else Put(zone, slots, pin.Slot - 1, pin.ArticleId, new(SlotReasonKind.Pinned) { Pin = pin });
            }

            return slots;
        }

        private WhyIdle? WhyNot(FrontPin pin, FrontZone zone, FilledSlot?[] slots)
            => !pin.IsInForce(at) ? WhyIdle.NotYet
            : !zone.Has(pin.Slot) || slots[pin.Slot - 1] is not null ? WhyIdle.NoSuchSlot
            : latest.TrueForAll(c => c.ArticleId != pin.ArticleId) ? WhyIdle.NotPublished
            : !IsFree(pin.ArticleId, zone, slots) ? WhyIdle.StandsElsewhere
            : null;

        private void Fill(FrontZone zone, FilledSlot?[] slots)
        {
            using var next = Fallbacks(zone).GetEnumerator();
            for (var i = 0; i < slots.Length; i++)
            {
                while (slots[i] is null && next.MoveNext())
                    if (IsFree(next.Current.Story.ArticleId, zone, slots)) Put(zone, slots, i, next.Current.Story.ArticleId, next.Current.Why);
            }
        }

        private IEnumerable<(FrontCandidate Story, SlotReason Why)> Fallbacks(FrontZone zone) => zone.Fallback switch
        {
            Fallback.LatestInSection when plan.SectionOf(zone) is { } section
                => latest.Where(c => c.SectionPath.StartsWith(section.Path, StringComparison.Ordinal)).Select(c => (c, new SlotReason(SlotReasonKind.LatestInSection))),
            Fallback.LatestOpinion => latest.Where(c => c.Kind == StoryKind.Opinion).Select(c => (c, new SlotReason(SlotReasonKind.LatestOpinion))),
            Fallback.MostRead when latest.Exists(c => c.Reads > 0)
                => latest.Where(c => c.Reads > 0).OrderByDescending(c => c.Reads).Select(c => (c, new SlotReason(SlotReasonKind.MostRead) { Count = c.Reads })),
            Fallback.MostRead
                => latest.Where(c => c.Comments > 0).OrderByDescending(c => c.Comments).Select(c => (c, new SlotReason(SlotReasonKind.MostDiscussed) { Count = c.Comments })),
            _ => latest.Select(c => (c, new SlotReason(SlotReasonKind.Latest))),
        };

        private bool IsFree(int articleId, FrontZone zone, FilledSlot?[] slots)
            => zone.MayRepeat ? Array.TrueForAll(slots, s => s?.ArticleId != articleId) : !placed.Contains(articleId);

        private void Put(FrontZone zone, FilledSlot?[] slots, int index, int articleId, SlotReason why)
        {
            slots[index] = new(index + 1, articleId, why);
            if (!zone.MayRepeat) placed.Add(articleId);
        }
    }
}

/// <summary>A zone and the stories in it.</summary>
public sealed record FilledZone(FrontZone Zone, IReadOnlyList<FilledSlot> Slots);

/// <summary>A place with a story in it.</summary>
public sealed record FilledSlot(int Number, int ArticleId, SlotReason Why);

/// <summary>Why a story stands where it stands.</summary>
public sealed record SlotReason(SlotReasonKind Kind)
{
    public FrontPin? Pin { get; init; }

    /// <summary>Reads or comments, where these decide.</summary>
    public int Count { get; init; }
}

/// <summary>The reasons for which a story can stand on the front page.</summary>
public enum SlotReasonKind
{
    Pinned,
    Latest,
    LatestInSection,
    LatestOpinion,
    MostRead,
    MostDiscussed,
}

/// <summary>A pin that puts no story on the page, and why.</summary>
public sealed record IdlePin(FrontPin Pin, WhyIdle Why);

/// <summary>What can keep a pin from its place.</summary>
public enum WhyIdle
{
    NotYet,
    NotPublished,
    StandsElsewhere,
    NoSuchSlot,
    ZoneIsOff,
}
