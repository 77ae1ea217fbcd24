using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Moderation.Modes;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Whether a timetable is inherited, open at all hours, or its own.</summary>
public enum HoursChoice
{
    Inherited,
    Always,
    These,
}

/// <summary>What the form sends by which it is set how comments work; what is left empty is inherited.</summary>
public sealed class CommentSettingsForm
{
    /// <summary>The version that was on the screen; 0 where nothing was set yet.</summary>
    public int Version { get; init; }

    public CommentMode? Mode { get; init; }

    public HoursChoice Hours { get; init; }

    public string? Monday { get; init; }

    public string? Tuesday { get; init; }

    public string? Wednesday { get; init; }

    public string? Thursday { get; init; }

    public string? Friday { get; init; }

    public string? Saturday { get; init; }

    public string? Sunday { get; init; }

    public string? ClosesAfterDays { get; init; }

    public string? SlowAt { get; init; }

    public string? Message { get; init; }

    /// <summary>From Monday on, as a timetable is.</summary>
    public IReadOnlyList<(string Name, string? Hours)> Days =>
    [
        (nameof(Monday), Monday), (nameof(Tuesday), Tuesday), (nameof(Wednesday), Wednesday), (nameof(Thursday), Thursday), (nameof(Friday), Friday), (nameof(Saturday), Saturday),
        (nameof(Sunday), Sunday),
    ];

    public static CommentSettingsForm Of(CommentSettings? settings)
    {
        var days = Timetable.Days(settings?.Timetable);
        return new()
        {
            Version = settings?.Version ?? 0,
            Mode = settings?.Mode,
            Hours = settings?.Timetable switch { null => HoursChoice.Inherited, "" => HoursChoice.Always, _ => HoursChoice.These },
            Monday = days[0],
            Tuesday = days[1],
            Wednesday = days[2],
            Thursday = days[3],
            Friday = days[4],
            Saturday = days[5],
            Sunday = days[6],
            ClosesAfterDays = settings?.ClosesAfterDays?.ToString(CultureInfo.InvariantCulture),
            SlowAt = settings?.SlowAt?.ToString(CultureInfo.InvariantCulture),
            Message = settings?.Message,
        };
    }

    /// <summary>Puts what was typed into settings, or says what is wrong with it.</summary>
    /// <returns>Whether nothing was wrong.</returns>
    public bool Into(CommentSettings settings, Accounts.Account by, DateTimeOffset now, ModelStateDictionary problems)
    {
        var isSites = settings.Id == CommentSettings.TheSites;
        var (days, slowAt) = (Number(nameof(ClosesAfterDays), ClosesAfterDays, isSites, problems), Number(nameof(SlowAt), SlowAt, isSites, problems));
        var timetable = ReadHours(isSites, problems);
        var message = Comments.TypedText.Clean(Message).Trim();
        if (Mode is { } mode && !Enum.IsDefined(mode)) problems.AddModelError(nameof(Mode), "Choose one of these.");
        foreach (var (field, problem) in CommentSettings.Problems(days, slowAt, message)) problems.AddModelError(field, problem);
        if (!problems.IsValid) return false;
        settings.Change(Mode, timetable, days, slowAt, message, by, now);
        return true;
    }

    private string? ReadHours(bool isSites, ModelStateDictionary problems)
    {
        if (Hours != HoursChoice.These) return isSites || Hours == HoursChoice.Always ? "" : null;
        List<string> days = [];
        foreach (var (name, typed) in Days)
        {
            var (day, problem) = Timetable.ReadDay(typed);
            if (problem is not null) problems.AddModelError(name, $"{name}: {problem}");
            days.Add(day ?? "");
        }

        if (days.TrueForAll(d => d.Length == 0) && problems.IsValid) problems.AddModelError(nameof(Monday), "With no hours at all comments never open. Choose “Closed” above instead.");
        return Timetable.Write(days);
    }

    private static int? Number(string field, string? typed, bool isNeeded, ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(typed) && !isNeeded) return null;
        if (int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        problems.AddModelError(field, "Please enter a number, 0 for never.");
        return null;
    }
}
