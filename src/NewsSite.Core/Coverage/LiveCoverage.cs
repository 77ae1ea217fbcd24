using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Photos;

namespace NewsSite.Coverage;

/// <summary>That a story is told as it happens: since when, until when, and how often its entries have changed.</summary>
public sealed class LiveCoverage
{
    /// <summary>As many entries can stand above all others.</summary>
    public const int MostPinned = 3;

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>None while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>
    /// Counts every change of an entry. Two that are made at the same moment cannot take the same number, so whoever knows one number has seen all below it.
    /// </summary>
    public int Changes { get; private set; }

    /// <summary>When an entry was last posted or changed for readers.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The number of the last entry.</summary>
    public int LastNumber { get; private set; }

    public List<LiveEntry> Entries { get; } = [];

    public bool IsOpen => EndedAt is null;

    private LiveCoverage()
    {
    }

    internal LiveCoverage(Article article, DateTimeOffset now)
    {
        Article = article;
        StartedAt = ChangedAt = now;
    }

    /// <summary>Puts an entry before the story's readers.</summary>
    /// <param name="draftId">Names the form that it was written in, so that the same form sent twice makes one entry.</param>
    /// <param name="words">What it says.</param>
    /// <param name="photos">The photos that the words show.</param>
    /// <param name="by">Who posts it.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="InvalidOperationException">The coverage has ended.</exception>
    public LiveEntry Post(Guid draftId, EntryWords words, IReadOnlyCollection<Photo> photos, Account by, DateTimeOffset now)
    {
        if (!IsOpen) throw new InvalidOperationException("The live coverage has ended.");
        var entry = new LiveEntry(this, ++LastNumber, draftId, words, photos, by, now);
        Entries.Add(entry);
        Count(entry, now);
        return entry;
    }

    /// <summary>Replaces what an entry says; what it said before is kept.</summary>
    /// <exception cref="InvalidOperationException">It was removed.</exception>
    public void Edit(LiveEntry entry, EntryWords words, IReadOnlyCollection<Photo> photos, Account by, DateTimeOffset now)
    {
        entry.Edit(words, photos, by, now);
        Count(entry, now);
    }

    /// <summary>Lets an entry stand above all others, or not any more.</summary>
    /// <exception cref="InvalidOperationException">It was removed.</exception>
    public void Pin(LiveEntry entry, bool pinned, DateTimeOffset now)
    {
        entry.Pin(pinned, now);
        Count(entry, now);
    }

    /// <summary>Takes an entry away from readers, who are told why in its place.</summary>
    /// <exception cref="InvalidOperationException">It was removed before.</exception>
    /// <exception cref="ArgumentException">They are told nothing.</exception>
    public void Remove(LiveEntry entry, string why, Account by, DateTimeOffset now)
    {
        entry.Remove(why, by, now);
        Count(entry, now);
    }

    internal void End(DateTimeOffset now)
    {
        EndedAt = ChangedAt = now;
        Changes++;
    }

    internal void GoOn()
    {
        EndedAt = null;
        Changes++;
    }

    private void Count(LiveEntry entry, DateTimeOffset now)
    {
        entry.ChangedBy(++Changes);
        ChangedAt = now;
    }
}
