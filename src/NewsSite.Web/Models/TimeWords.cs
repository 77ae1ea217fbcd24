namespace NewsSite.Web.Models;

/// <summary>Lengths of time as people say them.</summary>
public static class TimeWords
{
    /// <summary>Rounded to what matters, such as <c>about 3 hours</c>.</summary>
    public static string InWords(this TimeSpan time) => time switch
    {
        { TotalSeconds: < 90 } => "about a minute",
        { TotalMinutes: < 90 } => $"about {Math.Round(time.TotalMinutes)} minutes",
        { TotalHours: < 36 } => $"about {Math.Round(time.TotalHours)} hours",
        _ => $"about {Math.Round(time.TotalDays)} days",
    };
}
