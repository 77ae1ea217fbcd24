using NewsSite.Authors;
using NewsSite.Photos;
using NewsSite.Sections;
using NewsSite.Tags;

namespace NewsSite.Articles;

/// <summary>The words of an article and their furniture: what an editor writes and a reader sees.</summary>
public sealed class Story
{
    public const int LongestHeadline = 200;
    public const int LongestStandfirst = 500;
    public const int LongestByline = 200;
    public const int LongestDateline = 100;
    public const int LongestSource = 100;
    public const int LongestLanguage = 20;
    public const int MostRelated = 6;

    /// <summary>The longest body, in UTF-16 code units: about 30,000 words.</summary>
    public const int LongestBody = 200_000;

    public int Id { get; private set; }

    public string Headline { get; set; } = "";

    public string Standfirst { get; set; } = "";

    public string Slug { get; set; } = "";

    /// <summary>Markdown as the editor typed it.</summary>
    public string Body { get; set; } = "";

    /// <summary>The body rendered; made when the story goes live, empty before.</summary>
    public string BodyHtml { get; private set; } = "";

    public StoryKind Kind { get; set; }

    /// <summary>Printed instead of the authors' names when given.</summary>
    public string? Byline { get; set; }

    public string? Dateline { get; set; }

    /// <summary>The agency a story comes from, where it is not our own.</summary>
    public string? Source { get; set; }

    /// <summary>BCP 47 tag such as <c>en</c> or <c>pt-BR</c>.</summary>
    public string Language { get; set; } = "en";

    public TextDirection Direction { get; set; }

    public int? SectionId { get; private set; }

    public Section? Section { get; set; }

    public List<StoryAuthor> Authors { get; } = [];

    public List<Tag> Tags { get; } = [];

    public PhotoUse? LeadPhoto { get; private set; }

    /// <summary>The photos that the body shows by number, so that a photo knows where it is used; caption and alt text stand in the body.</summary>
    public List<Photo> BodyPhotos { get; } = [];

    /// <summary>The numbers of the stories that an editor sends readers on to, in this order; whether readers may see them is asked when they read.</summary>
    public List<int> RelatedIds { get; private set; } = [];

    /// <summary>Puts these authors into the byline in this order.</summary>
    public void CreditAuthors(IEnumerable<(Author Author, AuthorRole Role)> authors)
    {
        var wanted = authors.DistinctBy(a => (a.Author.Slug, a.Role)).Select((a, i) => new StoryAuthor(a.Author, a.Role, i)).ToList();
        if (Authors.OrderBy(a => a.Position).Select(a => (a.Author.Slug, a.Role)).SequenceEqual(wanted.Select(a => (a.Author.Slug, a.Role)))) return;
        Authors.Clear();
        Authors.AddRange(wanted);
    }

    /// <summary>Makes these the story's tags, leaving those that already are.</summary>
    public void TagWith(IReadOnlyCollection<Tag> tags)
    {
        Tags.RemoveAll(t => tags.All(wanted => wanted.Slug != t.Slug));
        Tags.AddRange(tags.Where(wanted => Tags.All(t => t.Slug != wanted.Slug)).DistinctBy(t => t.Slug).ToList());
    }

    /// <summary>Makes these the photos that the body shows, leaving those that already are.</summary>
    public void ShowInBody(IReadOnlyCollection<Photo> photos)
    {
        BodyPhotos.RemoveAll(p => !photos.Contains(p));
        BodyPhotos.AddRange(photos.Where(p => !BodyPhotos.Contains(p)).ToList());
    }

    /// <summary>Sends readers on to these stories, in this order.</summary>
    public void RelateTo(IEnumerable<int> articleIds) => RelatedIds = [.. articleIds.Distinct()];

    /// <summary>Leads the story with a photo, or with none.</summary>
    public void LeadWith(Photo? photo, string caption = "", string altText = "")
    {
        if (photo is null) LeadPhoto = null;
        else if (LeadPhoto is null) LeadPhoto = new PhotoUse(photo, caption, altText);
        else LeadPhoto.Become(photo, caption, altText);
    }

    /// <summary>Becomes equal to another state of the same article, and renders its body.</summary>
    internal void TakeOver(Story other, string bodyHtml)
    {
        Headline = other.Headline;
        Standfirst = other.Standfirst;
        Slug = other.Slug;
        Body = other.Body;
        BodyHtml = bodyHtml;
        Kind = other.Kind;
        Byline = other.Byline;
        Dateline = other.Dateline;
        Source = other.Source;
        Language = other.Language;
        Direction = other.Direction;
        Section = other.Section;
        CreditAuthors(other.Authors.OrderBy(a => a.Position).Select(a => (a.Author, a.Role)));
        TagWith(other.Tags);
        ShowInBody(other.BodyPhotos);
        RelateTo(other.RelatedIds);
        LeadWith(other.LeadPhoto?.Photo, other.LeadPhoto?.Caption ?? "", other.LeadPhoto?.AltText ?? "");
    }
}
