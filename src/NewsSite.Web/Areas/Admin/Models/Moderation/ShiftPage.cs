using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Moderation.Shifts;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Of which days, and of whose acts a report is asked for.</summary>
public sealed class ShiftForm
{
    public string? From { get; init; }

    public string? Until { get; init; }

    public int? Moderator { get; init; }
}

/// <summary>A shift report with its days, or what is wrong with them.</summary>
public sealed record ShiftPage(ShiftForm Form, DateOnly From, DateOnly Until, string? Problem, ShiftReport Report, IReadOnlyList<ShiftPage.Moderator> Moderators, bool IsHourly)
{
    private const string Spelling = "yyyy-MM-dd";

    public sealed record Moderator(int Id, string Name);

    public string Query => string.Create(CultureInfo.InvariantCulture, $"from={From:yyyy-MM-dd}&until={Until:yyyy-MM-dd}{(Form.Moderator is { } id ? $"&moderator={id}" : "")}");

    public static async Task<ShiftPage> LoadAsync(NewsDbContext db, ModeratorAtWork who, ShiftForm form, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancel)
    {
        var today = LocalDay.Of(now, zone);
        var (from, until, problem) = Days(form, today);
        var edges = from == until ? Hours(from, zone) : [.. Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(d => LocalDay.Start(from.AddDays(d), zone))];
        var report = await ShiftReport.LoadAsync(db, edges[0], LocalDay.Start(until.AddDays(1), zone), form.Moderator, who.Scope, edges, cancel);
        var moderators = await db.Users.WithAnyOf(Roles.Moderating, db.Roles, db.UserRoles).ByName().Select(a => new Moderator(a.Id, a.Name)).ToListAsync(cancel);
        return new(form, from, until, problem, report, moderators, from == until);
    }

    /// <summary>The days that are asked for, today where nothing sensible is.</summary>
    private static (DateOnly From, DateOnly Until, string? Problem) Days(ShiftForm form, DateOnly today)
    {
        if (Read(form.From, today) is not { } from || Read(form.Until, string.IsNullOrWhiteSpace(form.From) ? today : Read(form.From, today)) is not { } until) return (today, today, "Please give days such as 2026-11-22.");
        if (until < from) return (today, today, "The last day comes before the first.");
        return until.DayNumber - from.DayNumber >= ShiftReport.LongestSpan ? (today, today, $"A report spans {ShiftReport.LongestSpan} days at most.") : (from, until, null);
    }

    private static DateOnly? Read(string? text, DateOnly? otherwise)
        => string.IsNullOrWhiteSpace(text) ? otherwise : DateOnly.TryParseExact(text.Trim(), Spelling, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 9000 ? day : null;

    private static List<DateTimeOffset> Hours(DateOnly day, TimeZoneInfo zone)
    {
        List<DateTimeOffset> hours = [];
        for (var at = LocalDay.Start(day, zone); at < LocalDay.Start(day.AddDays(1), zone); at = at.AddHours(1)) hours.Add(at);
        return hours;
    }
}
