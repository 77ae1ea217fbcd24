namespace NewsSite.Journal;

/// <summary>What one account has typed into one window's form and not yet saved: kept apart from revisions, one row per account, form and window.</summary>
public sealed class JournalEntry
{
    public long Id { get; private set; }

    public int AccountId { get; private set; }

    /// <summary>None while the story was never saved; then <see cref="DraftId"/> names it.</summary>
    public int? ArticleId { get; private set; }

    public Guid? DraftId { get; private set; }

    /// <summary>Names the page that was typed into, so that two windows of one account never replace each other's words.</summary>
    public Guid Window { get; private set; }

    /// <summary>The article's version that was being edited; 0 for a story that was never saved.</summary>
    public int BaseVersion { get; private set; }

    /// <summary>The form's fields as one JSON document; none once they are saved or thrown away.</summary>
    public string? Fields { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Counts up from send to send, so that what arrives late replaces nothing newer.</summary>
    public long Sequence { get; private set; }

    private JournalEntry()
    {
    }

    internal JournalEntry(int accountId, JournalPlace place, Guid window, int baseVersion, string? fields, long sequence, DateTimeOffset now)
    {
        AccountId = accountId;
        ArticleId = place.ArticleId;
        DraftId = place.DraftId;
        Window = window;
        BaseVersion = baseVersion;
        Fields = fields;
        Sequence = sequence;
        SavedAt = now;
    }
}

/// <summary>The form that was typed into: an article's, or that of a story never saved.</summary>
public sealed record JournalPlace
{
    public int? ArticleId { get; }

    public Guid? DraftId { get; }

    private JournalPlace(int? articleId, Guid? draftId) => (ArticleId, DraftId) = (articleId, draftId);

    public static JournalPlace Article(int id) => new(id, null);

    public static JournalPlace Draft(Guid id) => new(null, id);
}
