using System.Text.Json;
using NewsSite.Accounts;

namespace NewsSite.Articles;

/// <summary>One saved state of a story: what it said, who saved it, when and why.</summary>
public sealed class Revision
{
    /// <summary>Saves of one editor within this time are one revision.</summary>
    public static readonly TimeSpan Sitting = TimeSpan.FromMinutes(10);

    public const int LongestWhy = 300;

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

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

    /// <summary>The whole story as one JSON document, photo, tags, byline and section included.</summary>
    public string Snapshot { get; private set; } = "";

    private Revision()
    {
    }

    internal Revision(int number, int version, Story story, Account by, string why, DateTimeOffset now)
    {
        Number = number;
        SavedBy = by;
        SavedById = by.Id;
        StartedAt = now;
        Why = why;
        Retake(version, story, now);
    }

    internal bool IsSameSitting(Account by, string why, DateTimeOffset now)
        => SavedById == by.Id && Why == why && now - StartedAt < Sitting;

    /// <summary>What the story says in it.</summary>
    public StorySnapshot Read() => StorySnapshot.Read(Snapshot);

    internal void Retake(int version, Story story, DateTimeOffset now)
    {
        Version = version;
        SavedAt = now;
        Snapshot = JsonSerializer.Serialize(StorySnapshot.Of(story));
    }
}

/// <summary>What a revision keeps of a story; names beside ids, so that it can be read when the things themselves are gone.</summary>
public sealed record StorySnapshot(
    string Headline, string Standfirst, string Slug, string Body, string Kind, string? Section, string? Byline, string? Dateline, string? Source,
    string Language, string Direction, IReadOnlyList<string> Authors, IReadOnlyList<string> Tags, int? PhotoId, string? Caption, string? AltText)
{
    /// <summary>A snapshot from the document it was stored as.</summary>
    /// <exception cref="InvalidOperationException">The document is empty.</exception>
    public static StorySnapshot Read(string document)
        => JsonSerializer.Deserialize<StorySnapshot>(document) ?? throw new InvalidOperationException("A snapshot is empty.");

    /// <summary>The snapshot of a story as it stands.</summary>
    public static StorySnapshot Of(Story story) => new(
        story.Headline, story.Standfirst, story.Slug, story.Body, story.Kind.ToString(), story.Section?.Slug, story.Byline, story.Dateline,
        story.Source, story.Language, story.Direction.ToString(),
        [.. story.Authors.OrderBy(a => a.Position).Select(a => $"{a.Role}: {a.Author.Name}")], [.. story.Tags.Select(t => t.Name)],
        story.LeadPhoto?.Photo.Id, story.LeadPhoto?.Caption, story.LeadPhoto?.AltText);
}
