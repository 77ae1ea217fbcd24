using NewsSite.Languages;

namespace NewsSite.Web.Models;

/// <summary>Lengths of time as people say them.</summary>
public static class TimeWords
{
    /// <summary>Rounded to what matters, such as <c>about 3 hours</c>.</summary>
    public static Sentence InWords(this TimeSpan time) => time switch
    {
        { TotalSeconds: < 90 } => Sentence.Counting(1, "about a minute", "about {0} minutes"),
        { TotalMinutes: < 90 } => Sentence.Counting((int)Math.Round(time.TotalMinutes), "about a minute", "about {0} minutes"),
        { TotalHours: < 36 } => Sentence.Counting((int)Math.Round(time.TotalHours), "about an hour", "about {0} hours"),
        _ => Sentence.Counting((int)Math.Round(time.TotalDays), "about a day", "about {0} days"),
    };
}
