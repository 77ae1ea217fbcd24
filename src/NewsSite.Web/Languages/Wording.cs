using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using NewsSite.Languages;

namespace NewsSite.Web.Languages;

/// <summary>Says <see cref="Texts"/> in the language of the page that is being made.</summary>
public sealed class Wording(IStringLocalizer<Texts> texts)
{
    /// <summary>As HTML: the text as it stands in the file, in which there may be simple tags, with its values encoded.</summary>
    public IHtmlContent this[string text, params object?[] values]
        => values.Length == 0 ? new HtmlString(texts[text]) : new HtmlFormattableString(PageLanguage.Current.Culture, texts[text], [.. values.Select(Said)]);

    /// <summary>As plain text, for a title, a message or a text that no view knows beforehand.</summary>
    public string Plain(string text, params object?[] values)
        => values.Length == 0 ? texts[text] : string.Format(PageLanguage.Current.Culture, texts[text], [.. values.Select(Said)]);

    public string Plain(Sentence sentence) => sentence.One is null ? Plain(sentence.Words, sentence.Values) : PlainCount(sentence.Words, (int)sentence.Values[0]);

    /// <summary>A text that counts something, as HTML; the number is its first value.</summary>
    public IHtmlContent Count(string text, int count, params object?[] more) => this[Form(text, count), [count, .. more]];

    /// <summary>The same as plain text.</summary>
    public string PlainCount(string text, int count, params object?[] more) => Plain(Form(text, count), [count, .. more]);

    /// <summary>The key of a text that counts, in the form that the number takes.</summary>
    public static string Form(string text, int count) => $"{text} [{PluralForms.Of(count, PageLanguage.Current.Speech).ToString().ToLowerInvariant()}]";

    private object? Said(object? value) => value switch
    {
        Sentence sentence => Plain(sentence),
        DayOfWeek day => PageLanguage.Current.DayOfTheWeek(day),
        DateTimeOffset local => PageLanguage.Current.Time(local),
        _ => value,
    };
}
