using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Front;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>The front page as readers see it: the zones that have stories, in their order.</summary>
/// <param name="Zones">The zones and their stories.</param>
public sealed record FrontPage(IReadOnlyList<FrontPage.Zone> Zones) : ITagged
{
    public IEnumerable<PageTag> PageTags => [new(PageTagKind.Front), new(PageTagKind.Latest), .. Zones.SelectMany(z => z.Stories).SelectMany(s => s.PageTags)];

    public IEnumerable<DateTimeOffset> Hours => PinHours.Concat(Zones.SelectMany(z => z.Stories).SelectMany(s => s.Hours));

    /// <summary>Whether it shows what is read most.</summary>
    public bool IsForTheMinute { get; private init; }

    private IReadOnlyList<DateTimeOffset> PinHours { get; init; } = [];

    /// <summary>Set for staff who look at the page of another moment.</summary>
    public FrontHour? Hour { get; init; }

    /// <summary>One zone; a strip has its section’s slug.</summary>
    public sealed record Zone(string Key, ZoneKind Kind, string Name, string? Section, IReadOnlyList<Teaser> Stories)
    {
        public string? Address => Section is null ? null : Models.Address.Section(Section);
    }

    /// <summary>Loads the page of a moment, past, present or to come, in four commands; one more asks for the headlines of the past.</summary>
    public static async Task<FrontPage> LoadAsync(NewsDbContext db, DateTimeOffset at, DateTimeOffset now, CancellationToken cancel)
    {
        var plan = await FrontPlan.LoadAsync(db, at, cancel);
        var composition = await FrontComposition.LoadAsync(db, plan, at, now, cancel);
        var ids = composition.ArticleIds.ToList();
        var teasers = await db.Articles.PublishedOn(at, now).Where(a => ids.Contains(a.Id)).AsTeasers().ToDictionaryAsync(t => t.Id, cancel);
        if (at < now)
        {
            foreach (var (id, said) in await PastHeadlines.LoadAsync(db, ids, at, cancel))
                if (teasers.TryGetValue(id, out var teaser)) teasers[id] = teaser with { Headline = said.Headline, Standfirst = said.Standfirst };
        }

        return new([.. composition.Zones.Select(z => Print(plan, z, teasers)).Where(z => z.Stories.Count > 0)])
        {
            IsForTheMinute = plan.Arrangement.Zones.Any(z => z.IsOn && z.Kind == ZoneKind.MostRead),
            PinHours = [.. plan.Arrangement.Pins.SelectMany(p => new[] { p.From, p.Until }).OfType<DateTimeOffset>()],
        };
    }

    private static Zone Print(FrontPlan plan, FilledZone filled, Dictionary<int, Teaser> teasers) => new(
        filled.Zone.Key, filled.Zone.Kind,
        filled.Slots is [{ Why.Kind: SlotReasonKind.MostDiscussed }, ..] ? "Most discussed" : plan.NameOf(filled.Zone),
        plan.SectionOf(filled.Zone)?.Slug,
        [.. filled.Slots.Select(s => teasers.GetValueOrDefault(s.ArticleId)).OfType<Teaser>()]);
}
