using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Languages;
using NewsSite.Tests.Site;
using NewsSite.Web.Languages;

namespace NewsSite.Tests.Languages;

public sealed class PluralTests : IDisposable
{
    private readonly TestSite site = new();

    [Theory]
    [InlineData(0, PluralForm.Zero)]
    [InlineData(1, PluralForm.One)]
    [InlineData(2, PluralForm.Two)]
    [InlineData(3, PluralForm.Few)]
    [InlineData(10, PluralForm.Few)]
    [InlineData(11, PluralForm.Many)]
    [InlineData(99, PluralForm.Many)]
    [InlineData(100, PluralForm.Other)]
    [InlineData(102, PluralForm.Other)]
    [InlineData(103, PluralForm.Few)]
    [InlineData(111, PluralForm.Many)]
    [InlineData(200, PluralForm.Other)]
    [InlineData(1003, PluralForm.Few)]
    public void Arabic_counts_in_six_forms(int count, PluralForm form) => Assert.Equal(form, PluralForms.Of(count, "ar"));

    [Theory]
    [InlineData(0, PluralForm.Other)]
    [InlineData(1, PluralForm.One)]
    [InlineData(2, PluralForm.Other)]
    [InlineData(101, PluralForm.Other)]
    public void English_and_German_count_in_two_forms(int count, PluralForm form)
    {
        Assert.Equal(form, PluralForms.Of(count, "en"));
        Assert.Equal(form, PluralForms.Of(count, "de"));
    }

    [Theory]
    [InlineData("en", 1, "1 comment", "send it again in a second")]
    [InlineData("en", 7, "7 comments", "send it again in 7 seconds")]
    [InlineData("de", 1, "1 Kommentar", "Senden Sie ihn in einer Sekunde noch einmal")]
    [InlineData("de-AT", 7, "7 Kommentare", "Senden Sie ihn in 7 Sekunden noch einmal")]
    [InlineData("ar", 2, "تعليقان", "أرسله ثانية بعد ثانيتين")]
    [InlineData("ar", 7, "7 تعليقات", "أرسله ثانية بعد 7 ثوانٍ")]
    [InlineData("ar", 11, "11 تعليقًا", "أرسله ثانية بعد 11 ثانية")]
    [InlineData("fr", 7, "7 comments", "send it again in 7 seconds")]
    public void Texts_take_the_form_of_their_number_also_inside_of_others(string language, int count, string comments, string inside)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var say = site.Services.GetRequiredService<Wording>();
        Assert.Equal(comments, say.PlainCount("{0} comments", count));
        Assert.Contains(inside, say.Plain(new Sentence("{0} Yours is kept below: send it again in {1}.", "!", Sentence.Seconds(count))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "22 November 2026", "22 November 2026, 14:02", "3,000")]
    [InlineData("de", "22. November 2026", "22. November 2026, 14:02 Uhr", "3.000")]
    [InlineData("ar", "22 نوفمبر 2026", "22 نوفمبر 2026، 14:02", "3,000")]
    [InlineData("ar-SA", "22 نوفمبر 2026", "22 نوفمبر 2026، 14:02", "3,000")]
    public void Days_and_numbers_are_written_as_the_language_writes_them(string language, string day, string time, string number)
    {
        var page = PageLanguage.Of(language);
        var at = new DateTimeOffset(2026, 11, 22, 14, 2, 0, TimeSpan.Zero);
        Assert.Equal((day, time, number), (page.Day(at), page.Time(at), page.Number(3000)));
    }

    [Theory]
    [InlineData("Europe/Paris", 1, "UTC+1")]
    [InlineData("Europe/Paris", 7, "UTC+2")]
    [InlineData("Asia/Kolkata", 7, "UTC+5:30")]
    [InlineData("America/New_York", 1, "UTC−5")]
    [InlineData("UTC", 7, "UTC")]
    public void A_zone_is_told_by_its_distance_where_its_name_is_not_known(string id, int month, string told)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        Assert.Equal(told, ZoneNames.Of(zone, TimeZoneInfo.ConvertTime(new DateTimeOffset(2026, month, 15, 12, 0, 0, TimeSpan.Zero), zone)));
    }

    public void Dispose() => site.Dispose();
}
