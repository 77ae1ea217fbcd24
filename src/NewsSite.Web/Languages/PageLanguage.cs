using System.Collections.Concurrent;
using System.Globalization;
using NewsSite.Articles;

namespace NewsSite.Web.Languages;

/// <summary>The language of a page: what stands in <c>lang</c> and <c>dir</c>, and how days and numbers are written.</summary>
/// <param name="Tag">BCP 47 tag.</param>
public sealed record PageLanguage(string Tag)
{
    /// <summary>The languages in which the pages can speak, English first: where the texts of another are missing, they are English.</summary>
    public static readonly IReadOnlyList<string> Spoken = ["en", "de", "ar"];

    private static readonly ConcurrentDictionary<string, PageLanguage> Known = [];

    /// <summary>Which of <see cref="Spoken"/> its texts are in.</summary>
    public string Speech { get; } = Spoken.FirstOrDefault(s => s == Primary(Tag)) ?? Spoken[0];

    public TextDirection Direction { get; } = CultureInfo.GetCultureInfo(Tag).TextInfo.IsRightToLeft ? TextDirection.Rtl : TextDirection.Ltr;

    /// <summary>By which numbers are written.</summary>
    public CultureInfo Culture => Formats.Culture;

    /// <summary>That of the page that is being made.</summary>
    public static PageLanguage Current => Of(CultureInfo.CurrentUICulture.Name is { Length: > 0 } tag ? tag : Spoken[0]);

    public static PageLanguage Of(string tag) => Known.GetOrAdd(tag, t => new(t));

    /// <summary>Whether there are texts in a language, or in the one that it is a variety of.</summary>
    public static bool IsSpoken(string tag) => Spoken.Contains(Primary(tag)) && IsKnown(tag);

    /// <summary>Whether it is a tag at all.</summary>
    public static bool IsKnown(string tag)
    {
        try
        {
            return tag.Length > 0 && CultureInfo.GetCultureInfo(tag).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    /// <summary>What to write into <c>lang</c> of something in a language that stands on this page; nothing where the page has it already.</summary>
    public string? LangOf(string tag) => tag == Tag ? null : tag;

    /// <summary>The same for <c>dir</c>.</summary>
    public string? DirOf(TextDirection direction) => direction == Direction ? null : Written(direction);

    /// <summary>As <c>dir</c> has it.</summary>
    public static string Written(TextDirection direction) => direction == TextDirection.Rtl ? "rtl" : "ltr";

    public string Day(DateTimeOffset local) => local.ToString(Formats.Day, Formats.Culture);

    public string Day(DateOnly day) => day.ToString(Formats.Day, Formats.Culture);

    /// <summary>Day and hour.</summary>
    public string Time(DateTimeOffset local) => local.ToString(Formats.Time, Formats.Culture);

    public string DayOfTheWeek(DayOfWeek day) => Formats.Culture.DateTimeFormat.GetDayName(day);

    /// <summary>A whole number with its thousands apart.</summary>
    public string Number(long number) => number.ToString("N0", Formats.Culture);

    private (string Day, string Time, CultureInfo Culture) Formats { get; } = FormatsOf(Primary(Tag));

    /// <summary>The days are those of the Gregorian calendar in every language; the digits are European ones, as most Arabic news sites print them.</summary>
    private static (string Day, string Time, CultureInfo Culture) FormatsOf(string speech) => speech switch
    {
        "de" => ("d. MMMM yyyy", "d. MMMM yyyy, HH:mm 'Uhr'", CultureInfo.GetCultureInfo("de")),
        "ar" => ("d MMMM yyyy", "d MMMM yyyy، HH:mm", Gregorian("ar")),
        _ => ("d MMMM yyyy", "d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture),
    };

    private static CultureInfo Gregorian(string tag)
    {
        var culture = new CultureInfo(tag);
        if (culture.DateTimeFormat.Calendar is not GregorianCalendar) culture.DateTimeFormat.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().First();
        culture.NumberFormat = CultureInfo.InvariantCulture.NumberFormat;
        return CultureInfo.ReadOnly(culture);
    }

    private static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
