using NewsSite.Journal;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The journal's part of an article form.</summary>
/// <param name="AccountId">Whose journal it is.</param>
/// <param name="Place">The form.</param>
/// <param name="Editor">What the form shows.</param>
/// <param name="Window">The page's own name.</param>
/// <param name="Unsaved">What was typed here before, in other windows, and is neither saved nor in the form; none mostly.</param>
/// <param name="Now">The time.</param>
public sealed record JournalPart(int AccountId, JournalPlace Place, ArticleEditor Editor, Guid Window, IReadOnlyList<UnsavedText> Unsaved, DateTimeOffset Now)
{
    /// <summary>The form's name in the browser's own store.</summary>
    public string Key => Place.ArticleId is { } id ? $"article:{id}" : $"draft:{Place.DraftId}";

    public string Address => Place.ArticleId is { } id ? $"/admin/articles/{id}" : "/admin/articles/new";

    public static int Words(ArticleForm form) => Shrinkage.Words(form.Body ?? "");
}

/// <summary>What one window has typed and nobody has saved.</summary>
public sealed record UnsavedText(ArticleForm Form, Guid Window, long Sequence, DateTimeOffset TypedAt);

/// <summary>A story begun and never saved.</summary>
public sealed record UnsavedDraft(Guid Id, string? Headline, DateTimeOffset TypedAt);
