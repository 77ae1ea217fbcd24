using System.Globalization;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The days that a page of the calendar shows: whole weeks from Monday on.</summary>
/// <param name="First">The day that names it: the first of the month, or the Monday.</param>
/// <param name="IsWeek">Whether it is one week.</param>
public sealed record CalendarSpan(DateOnly First, bool IsWeek)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    public DateOnly Begins => Monday(First);

    /// <summary>The first day after it.</summary>
    public DateOnly Ends => IsWeek ? Begins.AddDays(7) : Monday(First.AddMonths(1).AddDays(-1)).AddDays(7);

    public string Title => IsWeek
        ? string.Create(CultureInfo.InvariantCulture, $"{Begins:d MMMM} – {Ends.AddDays(-1):d MMMM yyyy}")
        : First.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public CalendarSpan Previous => this with { First = IsWeek ? First.AddDays(-7) : First.AddMonths(-1) };

    public CalendarSpan Next => this with { First = IsWeek ? First.AddDays(7) : First.AddMonths(1) };

    public string Address => IsWeek
        ? string.Create(CultureInfo.InvariantCulture, $"/admin/calendar?week={First:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"/admin/calendar?month={First:yyyy-MM}");

    public static CalendarSpan Month(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1), false);

    public static CalendarSpan Week(DateOnly day) => new(Monday(day), true);

    /// <summary>Null when the address names neither a month nor a day.</summary>
    public static CalendarSpan? Read(string? month, string? week, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (string.IsNullOrEmpty(month) && string.IsNullOrEmpty(week)) return Month(LocalDay.Of(now, zone));
        var (text, form) = string.IsNullOrEmpty(week) ? ($"{month}-01", "yyyy-MM-dd") : (week, "yyyy-MM-dd");
        if (!DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < FirstYear or > LastYear) return null;
        return string.IsNullOrEmpty(week) ? Month(day) : Week(day);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
