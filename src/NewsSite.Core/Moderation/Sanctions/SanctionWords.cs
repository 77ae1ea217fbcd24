using System.Globalization;
using NewsSite.Languages;

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
    public static Sentence Told(this Sanction sanction, Participant who, TimeZoneInfo zone)
    {
        var until = sanction.Until is { } at ? TimeZoneInfo.ConvertTime(at, zone) : (DateTimeOffset?)null;
        Sentence what = (sanction.Kind, until) switch
        {
            (SanctionKind.Warning, _) => "You have been warned.",
            (SanctionKind.Suspension, { } end) => new Sentence("You cannot take part until {0:d MMMM yyyy, HH:mm}.", end),
            (SanctionKind.Suspension, null) => "You cannot take part.",
            (SanctionKind.Ban, _) => "You cannot take part in the comments any more.",
            (_, { } end) => new Sentence("A moderator reads what you write before it appears until {0:d MMMM yyyy, HH:mm}.", end),
            _ => "A moderator reads what you write before it appears.",
        };
        var isTheirs = who.IsConfirmed || (sanction.Mark is { } mark && who.Marks.Contains(mark));
        return isTheirs ? new("{0} The reason: {1}", what, sanction.Reason)
            : sanction.CommentId is null ? what
            : new("{0} The reason stands on the page of the comment that led to it.", what);
    }

    private static string Until(DateTimeOffset? until, TimeZoneInfo zone)
        => until is { } at ? $" until {TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}" : "";
}
