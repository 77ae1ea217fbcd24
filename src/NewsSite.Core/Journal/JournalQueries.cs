namespace NewsSite.Journal;

/// <summary>The phrases in which the desk asks for what was typed.</summary>
public static class JournalQueries
{
    public static IQueryable<JournalEntry> OfArticle(this IQueryable<JournalEntry> entries, int accountId, int articleId)
        => entries.Where(e => e.AccountId == accountId && e.ArticleId == articleId);

    public static IQueryable<JournalEntry> OfDraft(this IQueryable<JournalEntry> entries, int accountId, Guid draftId)
        => entries.Where(e => e.AccountId == accountId && e.DraftId == draftId);

    public static IQueryable<JournalEntry> At(this IQueryable<JournalEntry> entries, int accountId, JournalPlace place)
        => place.ArticleId is { } article ? entries.OfArticle(accountId, article) : entries.OfDraft(accountId, place.DraftId!.Value);

    /// <summary>New stories that the account began and never saved, last typed first.</summary>
    public static IQueryable<JournalEntry> UnsavedDrafts(this IQueryable<JournalEntry> entries, int accountId)
        => entries.Where(e => e.AccountId == accountId && e.DraftId != null && e.Fields != null).OrderByDescending(e => e.SavedAt).ThenByDescending(e => e.Id);

    public static IQueryable<JournalEntry> InWindow(this IQueryable<JournalEntry> entries, Guid window) => entries.Where(e => e.Window == window);

    /// <summary>Those that hold words, last typed first.</summary>
    public static IQueryable<JournalEntry> Unsaved(this IQueryable<JournalEntry> entries)
        => entries.Where(e => e.Fields != null).OrderByDescending(e => e.SavedAt).ThenByDescending(e => e.Id);

    /// <summary>What a send may replace: what its own window sent before it.</summary>
    public static IQueryable<JournalEntry> ReplaceableBy(this IQueryable<JournalEntry> entries, long sequence) => entries.Where(e => e.Sequence < sequence);

    /// <summary>What was typed into a draft's form in windows that have not gone on in its article's.</summary>
    public static IQueryable<JournalEntry> LeftAtDraft(this IQueryable<JournalEntry> entries, int accountId, Guid draftId, int articleId) => entries.Where(
        e => e.AccountId == accountId && e.DraftId == draftId && e.Fields != null
            && !entries.Any(x => x.AccountId == accountId && x.ArticleId == articleId && x.Window == e.Window));

    /// <summary>Rows that only keep late arrivals out, and are too old even for that.</summary>
    public static IQueryable<JournalEntry> DoneBefore(this IQueryable<JournalEntry> entries, int accountId, DateTimeOffset limit)
        => entries.Where(e => e.AccountId == accountId && e.Fields == null && e.SavedAt < limit);
}
