using System.Globalization;

namespace NewsSite.Moderation.Sanctions;

/// <summary>Sanctions in the words of those who give them and of those who get them.</summary>
public static class SanctionWords
{
    /// <summary>What it leaves behind, for a button or a list, such as “stays suspended until 3 May 2026, 12:00”.</summary>
    public static string Leaves(SanctionKind kind, DateTimeOffset? until, TimeZoneInfo zone) => kind switch
    {
        SanctionKind.Warning => "is warned",
        SanctionKind.Suspension => $"stays suspended{Until(until, zone)}",
        SanctionKind.Ban => "stays banned",
        _ => $"stays pre-moderated{Until(until, zone)}",
    };

    /// <summary>What the person is told; the reason only where it is certain that nobody else reads it, because anybody can type an address.</summary>
    public static string Told(this Sanction sanction, Participant who, TimeZoneInfo zone)
    {
        var what = sanction.Kind switch
        {
            SanctionKind.Warning => "You have been warned.",
            SanctionKind.Suspension => $"You cannot take part{Until(sanction.Until, zone)}.",
            SanctionKind.Ban => "You cannot take part in the comments any more.",
            _ => $"A moderator reads what you write before it appears{Until(sanction.Until, zone)}.",
        };
        var isTheirs = who.IsConfirmed || (sanction.Mark is { } mark && who.Marks.Contains(mark));
        return isTheirs ? $"{what} The reason: {sanction.Reason}"
            : sanction.CommentId is null ? what
            : $"{what} The reason stands on the page of the comment that led to it.";
    }

    private static string Until(DateTimeOffset? until, TimeZoneInfo zone)
        => until is { } at ? $" until {TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}" : "";
}
