using NewsSite.Articles;

namespace NewsSite.Front;

/// <summary>A story that may stand on the front page, with what decides where.</summary>
/// <param name="ArticleId">The story.</param>
/// <param name="SectionPath">The path of its section.</param>
/// <param name="Kind">What kind of work it is.</param>
/// <param name="PublishAt">Since when it is public.</param>
/// <param name="Comments">How many readers have replied.</param>
/// <param name="Reads">How often it was opened within the day.</param>
public sealed record FrontCandidate(int ArticleId, string SectionPath, StoryKind Kind, DateTimeOffset PublishAt, int Comments, int Reads);

/// <summary>How many stories of which sort the zones of a front page can need at most.</summary>
/// <param name="Pinned">Stories named by pins.</param>
/// <param name="Sections">Sections with a strip, and those below them.</param>
/// <param name="Depth">How many of the latest, of each of these sections, of opinion and of the most read.</param>
/// <param name="ReadsFrom">Where the day begins over which reads are counted.</param>
/// <param name="ReadsUntil">Where it ends.</param>
public sealed record FrontNeeds(
    IReadOnlyCollection<int> Pinned, IReadOnlyCollection<int> Sections, int Depth, DateTimeOffset ReadsFrom, DateTimeOffset ReadsUntil)
{
    /// <summary>What a plan needs at a moment, with reads counted up to now at most.</summary>
    public static FrontNeeds Of(FrontPlan plan, DateTimeOffset at, DateTimeOffset now)
    {
        var zones = plan.Arrangement.Zones.Where(z => z.IsOn).ToList();
        var paths = zones.Select(plan.SectionOf).OfType<Sections.Section>().Select(s => s.Path).ToList();
        var until = at < now ? at : now;
        return new(
            [.. plan.Arrangement.Pins.Select(p => p.ArticleId).Distinct()],
            [.. plan.Sections.Where(s => paths.Exists(p => s.Path.StartsWith(p, StringComparison.Ordinal))).Select(s => s.Id)],
            Math.Min(zones.Sum(z => z.Slots) + plan.Arrangement.Pins.Count, 60), until.AddDays(-1), until);
    }
}
