using System.Text.Json;
using NewsSite.Data;
using NewsSite.Journal;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the article form sends besides the story: which form in which window it is, and how far its journal has come.</summary>
public sealed record JournalForm
{
    public int? ArticleId { get; init; }

    /// <summary>Names the form of a story that was never saved.</summary>
    public Guid? DraftId { get; init; }

    /// <summary>Names the page; empty where none was shown, as without script.</summary>
    public Guid Window { get; init; }

    public long Sequence { get; init; }

    /// <summary>How far the window's own journal is in the form.</summary>
    public long Seen { get; init; }

    /// <summary>Another window whose journal was taken up into this form; none mostly.</summary>
    public Guid? TakenUp { get; init; }

    /// <summary>How far that one is in the form.</summary>
    public long TakenUpTo { get; init; }

    public JournalPlace? Place => (ArticleId, DraftId) switch
    {
        ({ } article, _) => JournalPlace.Article(article),
        (_, { } draft) => JournalPlace.Draft(draft),
        _ => null,
    };

    /// <summary>Whether the form shows something that was typed and not saved.</summary>
    public bool ShowsTyped => Seen > 0 || TakenUp is not null;

    /// <summary>Whether the form shows all that an entry holds.</summary>
    public bool Shows(JournalEntry entry) => (entry.Window == Window && entry.Sequence <= Seen) || (entry.Window == TakenUp && entry.Sequence <= TakenUpTo);

    /// <summary>Empties the journal of what was saved.</summary>
    public async Task EmptyAsync(NewsDbContext db, int accountId, DateTimeOffset now, CancellationToken cancel)
    {
        if (Place is not { } place) return;
        var journal = new JournalKeeping(db, accountId);
        await journal.EmptyAsync(place, Window, Seen, now, cancel);
        if (TakenUp is { } other) await journal.EmptyAsync(place, other, TakenUpTo, now, cancel);
    }

    public static string Write(ArticleForm form) => JsonSerializer.Serialize(form);

    public static ArticleForm Read(string fields) => JsonSerializer.Deserialize<ArticleForm>(fields) ?? new();
}
