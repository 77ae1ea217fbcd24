using System.Globalization;

namespace NewsSite.Web.Models;

/// <summary>Where a page of a list ends, written into the link to the next one: a time and the number that breaks ties.</summary>
public readonly record struct PageKey(DateTimeOffset At, long Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Id}");

    /// <summary>Reads what a list's address says of its page: nothing for the first one; false when it says what no page is called.</summary>
    public static bool TryRead(string? text, out PageKey? key)
    {
        key = null;
        if (text is null) return true;
        if (!TryParse(text, out var read)) return false;
        key = read;
        return true;
    }

    public static bool TryParse(string text, out PageKey key)
    {
        key = default;
        if (text.Split('-') is not [var ticks, var number]) return false;
        if (!long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at > DateTimeOffset.MaxValue.UtcTicks) return false;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        key = new(new DateTimeOffset(at, TimeSpan.Zero), id);
        return true;
    }
}
