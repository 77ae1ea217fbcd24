using System.Globalization;
using NewsSite.Articles;
using NewsSite.Markup;

namespace NewsSite.Search;

/// <summary>
/// The words of a live story as the search reads them, written when the story is. Whether readers may see the story it does not say: that is asked
/// of the article at every search.
/// </summary>
public sealed class SearchedStory
{
    public int ArticleId { get; private set; }

    /// <summary>The hour of the article; the index keeps stories in this order.</summary>
    public DateTimeOffset PublishAt { get; private set; }

    public string Headline { get; private set; } = "";

    public string Standfirst { get; private set; } = "";

    /// <summary>The printed byline and the names of all who had a part in the story.</summary>
    public string Byline { get; private set; } = "";

    public string Tags { get; private set; } = "";

    /// <summary>What stands below the photos, the leading one and those in the body.</summary>
    public string Captions { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>What can be filtered by, as words that no text has: <c>_s1</c> for the section, <c>_a2</c> for an author, <c>_p</c> for a photo.</summary>
    public string Facets { get; private set; } = "";

    internal static string OfSection(int id) => string.Create(CultureInfo.InvariantCulture, $"_s{id}");

    internal static string OfAuthor(int id) => string.Create(CultureInfo.InvariantCulture, $"_a{id}");

    internal const string WithPhoto = "_p";

    /// <summary>Becomes what an article's live story says.</summary>
    internal void Read(Article article)
    {
        var story = article.Live!;
        var body = BodyText.Of(story.BodyHtml);
        PublishAt = article.PublishAt ?? article.CreatedAt;
        Headline = WordReading.Spaced(story.Headline);
        Standfirst = WordReading.Spaced(story.Standfirst);
        Byline = string.Concat(story.Authors.OrderBy(a => a.Position).Select(a => a.Author.Name).Prepend(story.Byline ?? "").Select(WordReading.Spaced));
        Tags = string.Concat(story.Tags.Select(t => t.Name).Order(StringComparer.Ordinal).Select(WordReading.Spaced));
        Captions = string.Concat(body.Captions.Prepend(story.LeadPhoto?.Caption ?? "").Select(WordReading.Spaced));
        Body = WordReading.Spaced($"{story.Dateline}\n{body.Text}");
        Facets = string.Join(' ', story.Authors.Select(a => a.AuthorId > 0 ? a.AuthorId : a.Author.Id).Distinct().Order().Select(OfAuthor)
            .Prepend(OfSection(article.Section?.Id ?? article.SectionId ?? 0)).Concat(story.LeadPhoto is null && story.BodyPhotos.Count == 0 ? [] : [WithPhoto]));
    }

    /// <summary>Each word of it once.</summary>
    internal IEnumerable<string> Words() => new[] { Headline, Standfirst, Byline, Tags, Captions, Body }.SelectMany(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal);
}
