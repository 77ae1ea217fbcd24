using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Markup;
using NewsSite.Publishing;
using System.Text.Json;

namespace NewsSite.Revisions;

/// <summary>One saved state of a story: what it said, who saved it, when and why.</summary>
public sealed class Revision
{
    /// <summary>Saves of one editor within this time are one revision.</summary>
    public static readonly TimeSpan Sitting = TimeSpan.FromMinutes(10);

    public const int LongestWhy = 300;
    public const int LongestLabel = 100;

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>Counts up from 1 within the article.</summary>
    public int Number { get; private set; }

    /// <summary>The article's version that the last save of the sitting made; an earlier save's text is a <see cref="Journal.SupersededState"/>.</summary>
    public int Version { get; private set; }

    public int SavedById { get; private set; }

    public Account SavedBy { get; private set; } = null!;

    /// <summary>When the sitting began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public string Why { get; private set; } = "";

    public RevisionKind Kind { get; private set; }

    /// <summary>What the desk calls it, such as <c>as read by the lawyer</c>; none for most.</summary>
    public string? Label { get; private set; }

    /// <summary>What the edit of a public story meant to its readers; none for all else, and for what was published before this was kept.</summary>
    public ChangeKind? Change { get; private set; }

    /// <summary>What readers were told of it; empty for most.</summary>
    public string ChangeNote { get; private set; } = "";

    /// <summary>Whether readers are not shown what the story said up to it, such as a name that a court forbids.</summary>
    public bool HidesEarlier { get; private set; }

    /// <summary>Words of the body, counted when it was saved, so that a list of revisions needs no bodies.</summary>
    public int Words { get; private set; }

    /// <summary>The whole story as one JSON document, photo, tags, byline and section included.</summary>
    public string Snapshot { get; private set; } = "";

    private Revision()
    {
    }

    internal Revision(int number, Article article, Account by, string why, RevisionKind kind, DateTimeOffset now)
    {
        Number = number;
        SavedBy = by;
        SavedById = by.Id;
        StartedAt = now;
        Why = why;
        Kind = kind;
        Retake(article, now);
    }

    internal Revision(int number, int version, StorySnapshot text, Account by, string why, DateTimeOffset now)
    {
        (Number, Version, SavedBy, SavedById) = (number, version, by, by.Id);
        StartedAt = SavedAt = now;
        Why = why.Length <= LongestWhy ? why : why[..LongestWhy];
        Kind = RevisionKind.Branch;
        Words = WordSplit.Count(text.Body);
        Snapshot = JsonSerializer.Serialize(text);
    }

    /// <summary>Names it for the desk, or takes its name away.</summary>
    /// <exception cref="ArgumentException">The label is longer than <see cref="LongestLabel"/>.</exception>
    public void LabelAs(string? label)
    {
        var words = label?.Trim().ReplaceLineEndings(" ");
        if (words?.Length > LongestLabel) throw new ArgumentException("The label is too long.", nameof(label));
        Label = words is { Length: > 0 } ? words : null;
    }

    internal void ChangedFor(ChangeKind change, string note, bool hidesEarlier) => (Change, ChangeNote, HidesEarlier) = (change, note, hidesEarlier);

    /// <summary>What it says.</summary>
    public StorySnapshot Read() => StorySnapshot.Read(Snapshot);

    /// <summary>Whether a save goes on with this revision; one with a label, published or restored stays as it is.</summary>
    internal bool IsSameSitting(Account by, string why, RevisionKind kind, DateTimeOffset now)
        => SavedById == by.Id && Why == why && now - StartedAt < Sitting && (Kind, kind, Label) == (RevisionKind.Saved, RevisionKind.Saved, null);

    internal void Retake(Article article, DateTimeOffset now)
    {
        Version = article.Version;
        SavedAt = now;
        Words = WordSplit.Count(article.Working.Body);
        Snapshot = JsonSerializer.Serialize(StorySnapshot.Of(article));
    }
}

/// <summary>How a revision came to be.</summary>
public enum RevisionKind
{
    Saved,
    Published,
    Restored,

    /// <summary>Typed and never saved, and kept beside the story when somebody took it over; no save goes on from it.</summary>
    Branch,
}

/// <summary>
/// What a revision keeps of a story; names beside ids, so that it can be read when the things themselves are gone. Where
/// <c>CommentsOpen</c> is unknown the snapshot is too old to know of comments and embargo.
/// </summary>
public sealed record StorySnapshot(
    string Headline, string Standfirst, string Slug, string Body, string Kind, string? Section, string? Byline, string? Dateline, string? Source,
    string Language, string Direction, IReadOnlyList<string> Authors, IReadOnlyList<string> Tags, int? PhotoId, string? Caption, string? AltText,
    string? Photo = null, bool? CommentsOpen = null, DateTimeOffset? EmbargoedUntil = null, IReadOnlyList<int>? Related = null)
{
    /// <summary>The snapshot of a working story as it stands.</summary>
    public static StorySnapshot Of(Article article) => Of(article.Working) with { CommentsOpen = article.CommentsOpen, EmbargoedUntil = article.EmbargoedUntil };

    private static StorySnapshot Of(Story story) => new(
        story.Headline, story.Standfirst, story.Slug, story.Body, story.Kind.ToString(), story.Section?.Slug, story.Byline, story.Dateline,
        story.Source, story.Language, story.Direction.ToString(),
        [.. story.Authors.OrderBy(a => a.Position).Select(a => $"{a.Role}: {a.Author.Name}")], [.. story.Tags.Select(t => t.Name)],
        story.LeadPhoto?.Photo.Id, story.LeadPhoto?.Caption, story.LeadPhoto?.AltText,
        story.LeadPhoto?.Photo.Description, Related: [.. story.RelatedIds]);

    /// <summary>What stood before the first revision.</summary>
    public static StorySnapshot Empty { get; } = Read("{}");

    /// <summary>Reads a stored snapshot; what it was written too early to know is empty.</summary>
    public static StorySnapshot Read(string json)
    {
        var kept = JsonSerializer.Deserialize<StorySnapshot>(json)!;
        return kept with
        {
            Headline = kept.Headline ?? "",
            Standfirst = kept.Standfirst ?? "",
            Slug = kept.Slug ?? "",
            Body = kept.Body ?? "",
            Kind = kept.Kind ?? nameof(StoryKind.News),
            Language = kept.Language ?? "en",
            Direction = kept.Direction ?? nameof(TextDirection.Ltr),
            Authors = kept.Authors ?? [],
            Tags = kept.Tags ?? [],
        };
    }
}
