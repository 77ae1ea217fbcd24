using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>What was published on one day of the site's own calendar, and the days before and after it on which anything was.</summary>
public sealed record ArchivePage(DateOnly Day, StoryList List, DateOnly? Earlier, DateOnly? Later) : ITagged
{
    /// <summary>Of UTC, because stories are tagged with those; a day of the site's calendar is part of two.</summary>
    private IReadOnlyList<PageTag> Days { get; init; } = [];

    public IEnumerable<PageTag> PageTags => [.. Days, .. Later is null ? (PageTag[])[new(PageTagKind.Latest)] : [], .. List.PageTags];

    public IEnumerable<DateTimeOffset> Hours => List.Hours;

    /// <summary>Null when nothing that readers may see was published on that day.</summary>
    public static async Task<ArchivePage?> LoadAsync(NewsDbContext db, DateOnly day, TimeZoneInfo zone, PageKey? after, DateTimeOffset now, CancellationToken cancel)
    {
        var (from, until) = (StartOf(day, zone), StartOf(day.AddDays(1), zone));
        var published = db.Articles.Published(now);
        var list = await StoryList.LoadAsync(published.PublishedFrom(from).PublishedBefore(until), Address.Archive(day), after, cancel);
        if (list.Stories.Count == 0) return null;
        var earlier = await published.PublishedBefore(from).OrderByDescending(a => a.PublishAt).Select(a => a.PublishAt).FirstOrDefaultAsync(cancel);
        var later = await published.PublishedFrom(until).OrderBy(a => a.PublishAt).Select(a => a.PublishAt).FirstOrDefaultAsync(cancel);
        return new(day, list, DayOf(earlier, zone), DayOf(later, zone)) { Days = [PageTag.Day(from), PageTag.Day(until)] };
    }

    /// <summary>The day on the site's calendar.</summary>
    public static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static DateOnly? DayOf(DateTimeOffset? at, TimeZoneInfo zone) => at is { } known ? DayOf(known, zone) : null;

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
