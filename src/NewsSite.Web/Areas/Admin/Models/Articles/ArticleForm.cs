using System.Globalization;
using NewsSite.Articles;
using NewsSite.Markup;
using NewsSite.Photos;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the article form sends: the whole working story, and the version it was based on.</summary>
public sealed class ArticleForm
{
    public string? Headline { get; set; }

    public string? Standfirst { get; set; }

    /// <summary>Empty means: make it from the headline.</summary>
    public string? Slug { get; set; }

    public int? SectionId { get; set; }

    public StoryKind Kind { get; set; }

    /// <summary>Names separated by commas, in the order of the byline.</summary>
    public string? Authors { get; set; }

    public string? Translators { get; set; }

    public string? Photographers { get; set; }

    public string? Byline { get; set; }

    public string? Dateline { get; set; }

    public string? Source { get; set; }

    /// <summary>Names separated by commas; new ones are made.</summary>
    public string? Tags { get; set; }

    /// <summary>Numbers or addresses of stories separated by commas, in the order in which readers see them.</summary>
    public string? Related { get; set; }

    public string? Language { get; set; } = "en";

    public TextDirection Direction { get; set; }

    public string? Body { get; set; }

    public int? PhotoId { get; set; }

    public string? Caption { get; set; }

    public string? AltText { get; set; }

    public bool CommentsOpen { get; set; } = true;

    /// <summary>The newsroom's local time before which nobody outside may know of the story; empty for none.</summary>
    public string? EmbargoUntil { get; set; }

    public int Version { get; set; }

    public static ArticleForm Of(Article article, TimeZoneInfo zone)
    {
        var story = article.Working;
        return new()
        {
            Headline = story.Headline,
            Standfirst = story.Standfirst,
            Slug = story.Slug,
            SectionId = story.SectionId,
            Kind = story.Kind,
            Authors = Names(story, AuthorRole.ReportedBy),
            Translators = Names(story, AuthorRole.TranslatedBy),
            Photographers = Names(story, AuthorRole.PhotographsBy),
            Byline = story.Byline,
            Dateline = story.Dateline,
            Source = story.Source,
            Tags = string.Join(", ", story.Tags.Select(t => t.Name).Order()),
            Related = string.Join(", ", story.RelatedIds),
            Language = story.Language,
            Direction = story.Direction,
            Body = story.Body,
            PhotoId = story.LeadPhoto?.PhotoId,
            Caption = story.LeadPhoto?.Caption,
            AltText = story.LeadPhoto?.AltText,
            CommentsOpen = article.CommentsOpen,
            EmbargoUntil = article.EmbargoedUntil is { } until ? LocalTime.Write(until, zone) : null,
            Version = article.Version,
        };
    }

    /// <summary>Field and sentence for everything that cannot be stored as it is; a draft may be incomplete.</summary>
    public IEnumerable<(string Field, string Problem)> Problems()
    {
        foreach (var problem in TooLong()) yield return problem;
        if (Slug is { Length: > 0 } slug && !Articles.Slug.IsWellFormed(slug))
            yield return (nameof(Slug), $"A slug has small letters and digits joined by hyphens. This would do: {Articles.Slug.From(slug)}");
        if (!BodyMarkdown.CanRender(Body ?? "")) yield return (nameof(Body), BodyMarkdown.TooDeep);
        if (!IsLanguage(Language)) yield return (nameof(Language), "A language is a tag such as en, ar or pt-BR.");
    }

    /// <summary>Field and sentence for what is longer than there is room for, in the story or in the journal.</summary>
    public IEnumerable<(string Field, string Problem)> TooLong()
    {
        (string Field, string Label, string? Value, int Longest)[] limits =
        [
            (nameof(Headline), "headline", Headline, Story.LongestHeadline),
            (nameof(Standfirst), "standfirst", Standfirst, Story.LongestStandfirst),
            (nameof(Slug), "slug", Slug, Articles.Slug.Longest),
            (nameof(Byline), "byline", Byline, Story.LongestByline),
            (nameof(Dateline), "dateline", Dateline, Story.LongestDateline),
            (nameof(Source), "source", Source, Story.LongestSource),
            (nameof(Language), "language", Language, Story.LongestLanguage),
            (nameof(Caption), "caption", Caption, PhotoUse.LongestCaption),
            (nameof(AltText), "alt text", AltText, PhotoUse.LongestAltText),
            (nameof(Body), "body", Body, Story.LongestBody),
        ];
        foreach (var (field, label, value, longest) in limits)
        {
            // A browser sends two signs for each new line that it counts, and we store, as one.
            if (value?.Length > longest && value.ReplaceLineEndings("\n").Length is var length && length > longest)
                yield return (field, string.Create(CultureInfo.InvariantCulture, $"The {label} can have {longest:N0} characters; this one has {length:N0}. Nothing was cut off."));
        }
    }

    /// <summary>The names of the fields that would be saved otherwise than another form's.</summary>
    public IReadOnlyList<string> DiffersFrom(ArticleForm other)
    {
        var (own, others) = (ArticleFields.Of(this), ArticleFields.Of(other));
        return [.. own.Where(f => others[f.Key] != f.Value).Select(f => ArticleFields.Label(f.Key))];
    }

    private static bool IsLanguage(string? tag)
        => tag is { Length: > 1 } && tag.Split('-') is [{ Length: 2 or 3 } first, .. var rest] && first.All(char.IsAsciiLetter)
            && rest.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static string Names(Story story, AuthorRole role)
        => string.Join(", ", story.Authors.Where(a => a.Role == role).OrderBy(a => a.Position).Select(a => a.Author.Name));
}
