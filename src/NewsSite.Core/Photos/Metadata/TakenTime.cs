using System.Globalization;

namespace NewsSite.Photos.Metadata;

/// <summary>How exactly it is known when a picture was taken.</summary>
public enum TimePrecision
{
    Minute,
    Day,
    Month,
    Year,
}

/// <summary>When a picture was taken, as exactly as its source says; what is not known is the first of its kind.</summary>
public readonly record struct TakenTime(DateTimeOffset At, TimePrecision Precision)
{
    /// <summary>XMP's forms: a year, a month, a day, with or without time and zone.</summary>
    public static TakenTime? FromXmp(string? text)
    {
        if (text is null) return null;
        if (text.Length <= 10) return Parts(text.Split('-'));
        if (Parts(text[..10].Split('-')) is not { Precision: TimePrecision.Day } day) return null;
        var isTimed = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && IsInRange(at.Year);

        // Midnight is what programs fill in where they know the day only.
        return isTimed && at.TimeOfDay != TimeSpan.Zero ? new(at.ToUniversalTime(), TimePrecision.Minute) : day;
    }

    /// <summary>IIM's <c>CCYYMMDD</c>, in which 00 means unknown, and <c>HHMMSS±HHMM</c>.</summary>
    public static TakenTime? FromIim(string? date, string? time)
    {
        if (date is not { Length: 8 } || Parts([date[..4], date[4..6], date[6..]]) is not { } day) return null;
        if (day.Precision != TimePrecision.Day || time is not { Length: >= 6 } || time[..6] == "000000") return day;
        if (!TimeSpan.TryParseExact(time[..6], "hhmmss", CultureInfo.InvariantCulture, out var clock)) return day;
        var offset = time.Length == 11 && TimeSpan.TryParseExact(time[7..], "hhmm", CultureInfo.InvariantCulture, out var zone) && zone <= TimeSpan.FromHours(14) ? (time[6] == '-' ? -zone : zone) : TimeSpan.Zero;
        return new(new DateTimeOffset(day.At.Date + clock, offset).ToUniversalTime(), TimePrecision.Minute);
    }

    /// <summary>Exif's <c>2021:03:27 10:15:00</c> and <c>+02:00</c>.</summary>
    public static TakenTime? FromExif(string? text, string? offset)
        => text is { Length: >= 19 } ? FromXmp($"{text[..10].Replace(':', '-')}T{text[11..19]}{(offset is { Length: 6 } ? offset : "")}") : null;

    private static TakenTime? Parts(string[] parts)
    {
        var numbers = new int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 2 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return null;
        }

        var (year, month, day) = (numbers[0], numbers[1], numbers[2]);
        if (!IsInRange(year) || month > 12) return null;
        if (month == 0) return new(Midnight(year, 1, 1), TimePrecision.Year);
        if (day == 0) return new(Midnight(year, month, 1), TimePrecision.Month);
        return day <= DateTime.DaysInMonth(year, month) ? new(Midnight(year, month, day), TimePrecision.Day) : null;
    }

    private static bool IsInRange(int year) => year is >= 1820 and <= 2199;

    private static DateTimeOffset Midnight(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
