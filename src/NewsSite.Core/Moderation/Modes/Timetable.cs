using System.Globalization;

namespace NewsSite.Moderation.Modes;

/// <summary>The hours of a week at which comments are taken, by the clock on the newsroom's wall.</summary>
public sealed class Timetable
{
    public const int LongestDay = 100;
    public const int LongestText = 7 * (LongestDay + 1);
    private const int Week = 7;
    private const int MinutesOfDay = 24 * 60;

    /// <summary>Open at all hours.</summary>
    public static readonly Timetable Always = new([]);

    /// <summary>For each day from Monday on the ranges, in minutes after midnight; one that ends before it begins ends on the next day.</summary>
    private readonly IReadOnlyList<IReadOnlyList<(int From, int To)>> days;

    private Timetable(IReadOnlyList<IReadOnlyList<(int From, int To)>> days) => this.days = days;

    /// <summary>Reads what a day's field says, such as <c>07:00-12:00, 13:00-23:00</c>; nothing is a day without hours.</summary>
    /// <returns>The ranges in one spelling, or the sentence that says what is wrong.</returns>
    public static (string? Day, string? Problem) ReadDay(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length > LongestDay) return (null, $"The hours of a day can have {LongestDay} characters; these have {typed.Length}.");
        List<string> ranges = [];
        foreach (var range in typed.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (range.Split(['-', '–'], StringSplitOptions.TrimEntries) is not [var from, var to] || Minutes(from) is not { } begins || Minutes(to) is not { } ends || begins == MinutesOfDay)
                return (null, $"“{range}” are no hours. Write them such as 07:00-23:00.");
            if (begins == ends) return (null, $"“{range}” begins and ends at the same time. For the whole day write 00:00-24:00.");
            ranges.Add($"{Clock(begins)}-{Clock(ends)}");
        }

        return (string.Join(", ", ranges), null);
    }

    /// <summary>Takes the days from Monday on, each as <see cref="ReadDay"/> spells it, into one text.</summary>
    public static string Write(IEnumerable<string> days) => string.Join(';', days);

    /// <summary>The days of a stored text from Monday on; of none, seven that are open.</summary>
    public static IReadOnlyList<string> Days(string? text) => string.IsNullOrEmpty(text) ? [.. Enumerable.Repeat("00:00-24:00", Week)] : text.Split(';');

    /// <summary>Reads what <see cref="Write"/> made; an empty text is open at all hours.</summary>
    public static Timetable Read(string text) => text.Length == 0 ? Always
        : new([.. text.Split(';').Select(d => (IReadOnlyList<(int, int)>)[.. d.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split('-')).Select(r => (Minutes(r[0])!.Value, Minutes(r[1])!.Value))])]);

    public bool IsOpen(DateTimeOffset at, TimeZoneInfo zone) => days.Count == 0 || Spans(at, zone, 1).Any(s => s.From <= at && at < s.To);

    /// <summary>When it opens next; none when it is open, or never opens.</summary>
    public DateTimeOffset? OpensAfter(DateTimeOffset at, TimeZoneInfo zone)
        => IsOpen(at, zone) ? null : Spans(at, zone, Week + 1).Where(s => s.From > at && s.From < s.To).Min(s => (DateTimeOffset?)s.From);

    /// <summary>The ranges of the day before a moment, of its day and of some days after it.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Spans(DateTimeOffset at, TimeZoneInfo zone, int ahead)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        for (var day = today.AddDays(-1); day <= today.AddDays(ahead); day = day.AddDays(1))
            foreach (var (from, to) in days[((int)day.DayOfWeek + 6) % Week])
                yield return (Moment(day, from, zone), Moment(to < from ? day.AddDays(1) : day, to, zone));
    }

    /// <summary>
    /// A time by the clock as a moment. Where the clocks go back over it, the first of the two is meant, so that what has closed does not open again
    /// for an hour; where they go forward over it, the moment at which they do.
    /// </summary>
    private static DateTimeOffset Moment(DateOnly day, int minutes, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static int? Minutes(string clock)
    {
        var parts = clock.Split(':', '.');
        if (parts.Length > 2 || !Part(parts[0], out var hours) || hours > 24) return null;
        var minutes = 0;
        if (parts.Length == 2 && (!Part(parts[1], out minutes) || minutes > 59 || (hours == 24 && minutes > 0))) return null;
        return hours * 60 + minutes;
    }

    private static bool Part(string digits, out int number)
        => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && digits.Length <= 2;

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
