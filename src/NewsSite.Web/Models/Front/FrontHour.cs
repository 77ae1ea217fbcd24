using NewsSite.Publishing;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Models;

/// <summary>The moment whose front page staff look at.</summary>
/// <param name="At">The moment.</param>
/// <param name="Now">The present.</param>
/// <param name="Typed">What was typed as the moment; none for the present.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Zone">The zone it was typed in.</param>
public sealed record FrontHour(DateTimeOffset At, DateTimeOffset Now, string? Typed, string? Problem, string Zone)
{
    public bool IsPast => At < Now;

    public bool IsNow => At == Now;

    /// <summary>Reads the newsroom's local time; where it happens twice, the first is meant.</summary>
    public static FrontHour Read(string? at, SiteOptions site, DateTimeOffset now)
    {
        var read = string.IsNullOrWhiteSpace(at) ? new LocalTime(now, null, false) : LocalTime.Read(at, site.Zone(), second: false);
        return new(read.At ?? now, now, at, read.Problem, site.TimeZone);
    }
}
