using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using NewsSite.Articles;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>An article form as texts by field, written as they would be saved, so that two can be compared and merged.</summary>
public static class ArticleFields
{
    private static readonly string[] Lists = [nameof(ArticleForm.Authors), nameof(ArticleForm.Translators), nameof(ArticleForm.Photographers)];

    public static IReadOnlyDictionary<string, string> Of(ArticleForm form)
    {
        var fields = Raw(form);
        fields.Remove(nameof(ArticleForm.Version));
        foreach (var (name, value) in fields)
        {
            fields[name] = name == nameof(ArticleForm.Body) ? value.ReplaceLineEndings("\n")
                : name == nameof(ArticleForm.Tags) ? string.Join(", ", Split(value).DistinctBy(Slug.From).Order())
                : name == nameof(ArticleForm.Related) ? string.Join(", ", Split(value).Select(AsNumber).Distinct())
                : Lists.Contains(name) ? string.Join(", ", Split(value))
                : value.ReplaceLineEndings("\n").Trim();
        }

        if (fields[nameof(ArticleForm.Slug)] == "") fields[nameof(ArticleForm.Slug)] = Slug.From(fields[nameof(ArticleForm.Headline)]);
        return fields;
    }

    /// <summary>Every field as the form would send it.</summary>
    public static Dictionary<string, string> Raw(ArticleForm form) => JsonSerializer.SerializeToElement(form).EnumerateObject().ToDictionary(
        p => p.Name, p => p.Value.ValueKind switch { JsonValueKind.Null => "", JsonValueKind.True => "true", JsonValueKind.False => "false", _ => p.Value.ToString() });

    /// <summary>The form that such texts came from.</summary>
    public static ArticleForm Form(IReadOnlyDictionary<string, string> fields, int version)
    {
        var form = new ArticleForm { Version = version };
        foreach (var property in typeof(ArticleForm).GetProperties().Where(p => fields.ContainsKey(p.Name)))
        {
            var value = fields[property.Name];
            property.SetValue(form, value == "" ? null : TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(value));
        }

        return form;
    }

    /// <summary>A field's name as it is said: <c>AltText</c> is alt text.</summary>
    public static string Label(string name) => name switch
    {
        nameof(ArticleForm.SectionId) => "section",
        nameof(ArticleForm.PhotoId) => "lead photo",
        nameof(ArticleForm.AltText) => "alt text",
        nameof(ArticleForm.Related) => "related stories",
        nameof(ArticleForm.EmbargoUntil) => "embargo",
        nameof(ArticleForm.CommentsOpen) => "whether readers may comment",
        _ => name.ToLowerInvariant(),
    };

    private static string AsNumber(string story) => SeriesForm.StoryIn(story)?.ToString(CultureInfo.InvariantCulture) ?? story;

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
