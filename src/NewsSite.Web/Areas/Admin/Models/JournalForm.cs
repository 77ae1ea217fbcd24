using System.Text.Json;
using NewsSite.Journal;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the article form sends besides the story: which form it is, and how far its journal has come.</summary>
public sealed class JournalForm
{
    public int? ArticleId { get; init; }

    /// <summary>Names the form of a story that was never saved.</summary>
    public Guid? DraftId { get; init; }

    public long Sequence { get; init; }

    /// <summary>The last sequence that the form knows of.</summary>
    public long Seen { get; init; }

    public JournalPlace? Place => (ArticleId, DraftId) switch
    {
        ({ } article, _) => JournalPlace.Article(article),
        (_, { } draft) => JournalPlace.Draft(draft),
        _ => null,
    };

    public static string Write(ArticleForm form) => JsonSerializer.Serialize(form);

    public static ArticleForm Read(string fields) => JsonSerializer.Deserialize<ArticleForm>(fields) ?? new();
}
