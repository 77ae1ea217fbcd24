using NewsSite.Accounts;
using NewsSite.Markup;
using NewsSite.Photos;
using NewsSite.Publishing;

namespace NewsSite.Coverage;

/// <summary>One entry of a live story; it is before readers as soon as it is posted, and exactly as long as its story is.</summary>
public sealed class LiveEntry
{
    public long Id { get; private set; }

    public int ArticleId { get; private set; }

    public LiveCoverage Coverage { get; private set; } = null!;

    /// <summary>Counts up from 1 within the story; its place on the page and in its address.</summary>
    public int Number { get; private set; }

    /// <summary>Names the form that made it.</summary>
    public Guid DraftId { get; private set; }

    /// <summary>Counts saves; a save based on an older number is refused.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Which of its coverage's <see cref="LiveCoverage.Changes"/> was the last one to it.</summary>
    public int Change { get; private set; }

    public string Headline { get; private set; } = "";

    /// <summary>Markdown as it was typed; empty once the entry is removed.</summary>
    public string Body { get; private set; } = "";

    public string BodyHtml { get; private set; } = "";

    /// <summary>Who is named below it; may be empty.</summary>
    public string Byline { get; private set; } = "";

    public bool IsKeyEvent { get; private set; }

    public DateTimeOffset PostedAt { get; private set; }

    public int PostedById { get; private set; }

    public Account PostedBy { get; private set; } = null!;

    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Since when it stands above all others; none for most.</summary>
    public DateTimeOffset? PinnedAt { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>What readers are told in its place; empty while it is there.</summary>
    public string RemovalNote { get; private set; } = "";

    /// <summary>The photos that it shows, so that a photo knows where it is used; none once it is removed.</summary>
    public List<Photo> Photos { get; } = [];

    /// <summary>Everything that it ever said, for the desk.</summary>
    public List<EntryRevision> Revisions { get; } = [];

    public bool IsRemoved => RemovedAt is not null;

    private LiveEntry()
    {
    }

    internal LiveEntry(LiveCoverage coverage, int number, Guid draftId, EntryWords words, IReadOnlyCollection<Photo> photos, Account by, DateTimeOffset now)
    {
        (Coverage, ArticleId, Number, DraftId) = (coverage, coverage.ArticleId, number, draftId);
        (PostedBy, PostedById, PostedAt) = (by, by.Id, now);
        Say(words, photos);
        Revisions.Add(new(1, words, "", by, now));
    }

    /// <summary>What it says now.</summary>
    public EntryWords Words => new(Headline, Body, Byline, IsKeyEvent);

    internal void Edit(EntryWords words, IReadOnlyCollection<Photo> photos, Account by, DateTimeOffset now)
    {
        RefuseIfRemoved();
        Say(words, photos);
        Version++;
        EditedAt = now;
        Revisions.Add(new(Version, words, "", by, now));
    }

    internal void Pin(bool pinned, DateTimeOffset now)
    {
        RefuseIfRemoved();
        PinnedAt = pinned ? PinnedAt ?? now : null;
    }

    internal void Remove(string why, Account by, DateTimeOffset now)
    {
        RefuseIfRemoved();
        if (string.IsNullOrWhiteSpace(why)) throw new ArgumentException("Readers have to be told why.", nameof(why));
        Say(new("", "", "", false), []);
        (RemovedAt, RemovalNote, PinnedAt) = (now, why.Trim(), null);
        Version++;
        Revisions.Add(new(Version, Words, RemovalNote, by, now));
    }

    internal void ChangedBy(int change) => Change = change;

    private void Say(EntryWords words, IReadOnlyCollection<Photo> photos)
    {
        (Headline, Body, Byline, IsKeyEvent) = (words.Headline, words.Body, words.Byline, words.IsKeyEvent);
        BodyHtml = BodyMarkdown.ToEntryHtml(Body, Number);
        Photos.RemoveAll(p => !photos.Contains(p));
        Photos.AddRange(photos.Where(p => !Photos.Contains(p)).ToList());
    }

    private void RefuseIfRemoved()
    {
        if (IsRemoved) throw new InvalidOperationException("The entry was removed.");
    }
}

/// <summary>One saved state of an entry, its removal included; appended and never edited.</summary>
public sealed class EntryRevision
{
    public const int LongestNote = EditorialAct.LongestNote;

    public long Id { get; private set; }

    public long EntryId { get; private set; }

    /// <summary>The <see cref="LiveEntry.Version"/> that it is.</summary>
    public int Number { get; private set; }

    public string Headline { get; private set; } = "";

    public string Body { get; private set; } = "";

    public string Byline { get; private set; } = "";

    public bool IsKeyEvent { get; private set; }

    /// <summary>Why the entry was removed; empty for words.</summary>
    public string RemovalNote { get; private set; } = "";

    public int SavedById { get; private set; }

    public Account SavedBy { get; private set; } = null!;

    public DateTimeOffset SavedAt { get; private set; }

    private EntryRevision()
    {
    }

    internal EntryRevision(int number, EntryWords words, string removalNote, Account by, DateTimeOffset now)
    {
        Number = number;
        (Headline, Body, Byline, IsKeyEvent) = (words.Headline, words.Body, words.Byline, words.IsKeyEvent);
        RemovalNote = removalNote;
        (SavedBy, SavedById, SavedAt) = (by, by.Id, now);
    }
}
