using System.Globalization;

namespace NewsSite.Photos.Metadata;

/// <summary>From when, or until when, the sender lets a picture be used, in IIM's <c>CCYYMMDD</c> and <c>HHMMSS±HHMM</c>.</summary>
internal static class UseTime
{
    /// <summary>None where there is no day; a day without a time is meant from its beginning or to its end, and without a zone in UTC.</summary>
    public static DateTimeOffset? Read(string? date, string? time, bool isEnd)
    {
        if (!DateTime.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1990 or > 2199) return null;
        if (time is not { Length: >= 6 } || !TimeSpan.TryParseExact(time[..6], "hhmmss", CultureInfo.InvariantCulture, out var clock)) return new(isEnd ? day.AddDays(1) : day, TimeSpan.Zero);
        var zone = time.Length == 11 && time[6] is ('+' or '-') && TimeSpan.TryParseExact(time[7..], "hhmm", CultureInfo.InvariantCulture, out var offset) && offset <= TimeSpan.FromHours(14) ? time[6] == '-' ? -offset : offset : TimeSpan.Zero;
        return new DateTimeOffset(day + clock, zone).ToUniversalTime();
    }
}
