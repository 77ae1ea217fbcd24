using NewsSite.Moderation.Modes;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>How comments work, as the desk says it.</summary>
public static class ModeWords
{
    public static string Words(this CommentMode mode) => mode switch
    {
        CommentMode.PreModerated => "Pre-moderated: a moderator reads every comment before it appears",
        CommentMode.PostModerated => "Post-moderated: comments appear at once, unless a rule holds them",
        CommentMode.VerifiedOnly => "Verified only: as post-moderated, for readers with a confirmed email address",
        _ => "Closed: nobody can comment",
    };

    /// <summary>The same in a word.</summary>
    public static string Word(this CommentMode mode) => mode switch
    {
        CommentMode.PreModerated => "pre-moderated",
        CommentMode.PostModerated => "post-moderated",
        CommentMode.VerifiedOnly => "verified only",
        _ => "closed",
    };

    /// <summary>What differs from around a section or a story, such as <c>closed; own hours</c>; empty when nothing does.</summary>
    public static string Words(this CommentSettings settings) => string.Join("; ", new[]
    {
        settings.Mode?.Word(),
        settings.Timetable switch { null => null, "" => "open at all hours", _ => "own hours" },
        settings.ClosesAfterDays switch { null => null, 0 => "never closes by age", 1 => "closes after a day", var days => $"closes after {days} days" },
        settings.SlowAt switch { null => null, 0 => "no slow mode", var limit => $"slow mode at {limit} a minute" },
        settings.Message.Length > 0 ? "own message" : null,
    }.OfType<string>());

    /// <summary>A timetable in words, days with the same hours taken together.</summary>
    public static string HoursWords(string timetable)
    {
        if (timetable.Length == 0) return "all hours";
        string[] names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        var days = Timetable.Days(timetable);
        List<string> words = [];
        for (var first = 0; first < names.Length;)
        {
            var last = first;
            while (last + 1 < names.Length && days[last + 1] == days[first]) last++;
            words.Add($"{names[first]}{(last > first ? $" to {names[last]}" : "")} {(days[first].Length == 0 ? "closed" : days[first])}");
            first = last + 1;
        }

        return string.Join("; ", words);
    }
}
