using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What is scheduled and embargoed in a month or a week, day by day.</summary>
public sealed record CalendarPage(CalendarSpan Span, IReadOnlyList<IReadOnlyList<CalendarPage.Day>> Weeks, DateOnly Today, string ZoneName, bool IsCut)
{
    private const int Most = 500;

    /// <param name="Date">The day.</param>
    /// <param name="IsInSpan">Whether it is of the month that is shown, or only fills its first or last week.</param>
    /// <param name="Entries">What is due, in its order.</param>
    public sealed record Day(DateOnly Date, bool IsInSpan, IReadOnlyList<Entry> Entries);

    /// <param name="Article">The story.</param>
    /// <param name="At">When it is due.</param>
    /// <param name="Hour">That hour on the newsroom's clocks, with the offset where they show it twice.</param>
    /// <param name="What">What happens then.</param>
    public sealed record Entry(DeskArticle Article, DateTimeOffset At, string Hour, string What);

    public static async Task<CalendarPage> LoadAsync(NewsDbContext db, CalendarSpan span, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel)
    {
        var (from, until) = (LocalDay.Start(span.Begins, zone), LocalDay.Start(span.Ends, zone));
        var due = await db.Articles.DueBetween(from, until, now).OrderBy(a => a.Id).Take(Most + 1).AsDeskArticles().ToListAsync(cancel);
        var days = due.Take(Most).Select(a => EntryOf(a, zone)).OfType<Entry>().Where(e => e.At >= from && e.At < until)
            .OrderBy(e => e.At).ThenBy(e => e.Article.Id).ToLookup(e => LocalDay.Of(e.At, zone));
        var weeks = Enumerable.Range(0, (span.Ends.DayNumber - span.Begins.DayNumber) / 7).Select(w => Enumerable.Range(0, 7).Select(d => span.Begins.AddDays((w * 7) + d))
            .Select(day => new Day(day, span.IsWeek || day.Month == span.First.Month, [.. days[day]])).ToList());
        return new(span, [.. weeks], LocalDay.Of(now, zone), zone.Id, due.Count > Most);
    }

    private static Entry? EntryOf(DeskArticle article, TimeZoneInfo zone)
    {
        if ((article.DueAt ?? article.EmbargoedUntil) is not { } at) return null;
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var hour = local.ToString(zone.IsAmbiguousTime(local.DateTime) ? "HH:mm zzz" : "HH:mm", CultureInfo.InvariantCulture);
        var what = article.PublishAt is null ? "Embargo ends" : article.EmbargoedUntil > article.PublishAt ? "Scheduled, held by its embargo" : "Scheduled";
        return new(article, at, hour, what);
    }
}
