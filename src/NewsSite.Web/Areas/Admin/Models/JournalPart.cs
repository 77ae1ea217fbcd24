using NewsSite.Journal;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The journal's part of an article form.</summary>
/// <param name="AccountId">Whose journal it is.</param>
/// <param name="Place">The form.</param>
/// <param name="Editor">What the form shows.</param>
/// <param name="Unsaved">What was typed here before and is neither saved nor in the form; none mostly.</param>
/// <param name="TypedAt">When that was.</param>
/// <param name="Sequence">How far the journal has come.</param>
/// <param name="Now">The time.</param>
public sealed record JournalPart(
    int AccountId, JournalPlace Place, ArticleEditor Editor, ArticleForm? Unsaved, DateTimeOffset TypedAt, long Sequence, DateTimeOffset Now)
{
    /// <summary>What the form may replace in the journal: nothing that its editor has not decided about.</summary>
    public long Seen => Unsaved is null ? Sequence : 0;

    /// <summary>The form's name in the browser's own store.</summary>
    public string Key => Place.ArticleId is { } id ? $"article:{id}" : $"draft:{Place.DraftId}";

    public string Address => Place.ArticleId is { } id ? $"/admin/articles/{id}" : "/admin/articles/new";

    public static int Words(ArticleForm form) => Shrinkage.Words(form.Body ?? "");
}

/// <summary>A story begun and never saved.</summary>
public sealed record UnsavedDraft(Guid Id, string? Headline, DateTimeOffset TypedAt);
