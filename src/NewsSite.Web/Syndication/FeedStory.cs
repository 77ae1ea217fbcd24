using NewsSite.Articles;
using NewsSite.Photos;
using NewsSite.Photos.Rights;
using NewsSite.Publishing;

namespace NewsSite.Web.Syndication;

/// <summary>What a feed needs to know of a published article.</summary>
public sealed record FeedStory(int Id, string Slug, string Section, string SectionName, DateTimeOffset PublishAt, DateTimeOffset? UpdatedAt, string UpdateNote)
{
    public required string Headline { get; init; }

    public required string Standfirst { get; init; }

    public required string BodyHtml { get; init; }

    public required string Language { get; init; }

    public TextDirection Direction { get; init; }

    public StoryKind Kind { get; init; }

    public string? Byline { get; init; }

    public string? Dateline { get; init; }

    public Picture? Photo { get; init; }

    /// <summary>Whether it has photos, those included that are withheld: they come, go and are put right without an act upon the story.</summary>
    public bool HasPhotos { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<Notice> Corrections { get; init; }

    /// <summary>Since when readers have it.</summary>
    public DateTimeOffset PublicAt { get; init; }

    /// <summary>When the desk last did something to it that readers see, typing errors included.</summary>
    public DateTimeOffset LastActAt { get; init; }

    public DateTimeOffset ChangedAt => LastActAt > PublicAt ? LastActAt : PublicAt;

    /// <summary>Without its photo where a lease hides that at this moment.</summary>
    public FeedStory At(DateTimeOffset now) => Photo is { } photo && LeaseTerm.At(photo.Terms, now) == LeaseKind.Deny ? this with { Photo = null } : this;

    public sealed record Picture(string FileName, int Width, int Height, string AltText, string Caption, string Credit, string Restrictions, IReadOnlyList<LeaseTerm> Terms)
    {
        public bool MayBePassedOn => SupplierTerms.AllowPassingOn(Restrictions);
    }

    public sealed record Notice(ChangeKind Kind, string Text, DateTimeOffset CorrectedAt, bool StandsAtEnd);
}

public static class FeedStoryQueries
{
    /// <summary>Without the photos that are withheld at this moment; those that a lease hides leave with <see cref="FeedStory.At"/>.</summary>
    public static IQueryable<FeedStory> AsFeedStories(this IQueryable<Article> articles, DateTimeOffset now) => articles.Select(a => new FeedStory(
        a.Id, a.Slug, a.Section!.Slug, a.Section.Name, a.PublishAt!.Value, a.UpdatedAt, a.UpdateNote)
    {
        Headline = a.Live!.Headline,
        Standfirst = a.Live.Standfirst,
        BodyHtml = a.Live.BodyHtml,
        Language = a.Live.Language,
        Direction = a.Live.Direction,
        Kind = a.Live.Kind,
        Byline = a.Live.Byline,
        Dateline = a.Live.Dateline,
        Photo = a.Live.LeadPhoto == null || a.Live.LeadPhoto.Photo.Rights.KilledAt != null
            || a.Live.LeadPhoto.Photo.Rights.EmbargoedUntil > now || a.Live.LeadPhoto.Photo.Rights.ExpiresAt <= now ? null : new FeedStory.Picture(
            a.Live.LeadPhoto.Photo.FileName, a.Live.LeadPhoto.Photo.Width, a.Live.LeadPhoto.Photo.Height,
            a.Live.LeadPhoto.AltText, a.Live.LeadPhoto.Caption, a.Live.LeadPhoto.Photo.Credit, a.Live.LeadPhoto.Photo.Restrictions, a.Live.LeadPhoto.Photo.Rights.Terms),
        HasPhotos = a.Live.LeadPhoto != null || a.Live.BodyPhotos.Any(),
        Authors = a.Live.Authors.OrderBy(p => p.Position).Select(p => p.Author.Name).ToList(),
        Tags = a.Live.Tags.OrderBy(t => t.Name).Select(t => t.Name).ToList(),
        Corrections = a.Corrections.OrderBy(c => c.CorrectedAt).Select(c => new FeedStory.Notice(c.Kind, c.Text, c.CorrectedAt, c.StandsAtEnd)).ToList(),
        PublicAt = a.EmbargoedUntil > a.PublishAt ? a.EmbargoedUntil.Value : a.PublishAt.Value,
        LastActAt = a.Acts.Where(x => x.Kind == ActKind.Published || x.Kind == ActKind.Edited || x.Kind == ActKind.Republished)
            .OrderByDescending(x => x.Id).Select(x => x.DoneAt).FirstOrDefault(),
    });
}
