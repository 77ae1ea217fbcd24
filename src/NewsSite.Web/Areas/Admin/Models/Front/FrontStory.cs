using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Publishing;
using System.Globalization;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A story as the front page desk sees it.</summary>
public sealed record FrontStory(
    int Id, string Headline, string? Section, Stage Stage, DateTimeOffset? PublishAt, DateTimeOffset? EmbargoedUntil, DateTimeOffset? WithdrawnAt)
{
    private const int Listed = 12;

    /// <summary>When readers see it, if nothing happens until then.</summary>
    public DateTimeOffset? OutAt => EmbargoedUntil > PublishAt ? EmbargoedUntil : PublishAt;

    public EditorialState StateAt(DateTimeOffset now) => EditorialStates.Of(Stage, PublishAt, EmbargoedUntil, WithdrawnAt, false, now);

    /// <summary>The stories that what was typed may mean: a number, an address, or words of a headline, whose stories come last touched first; the latest when nothing was typed.</summary>
    public static async Task<IReadOnlyList<FrontStory>> FindAsync(NewsDbContext db, string? typed, DateTimeOffset now, CancellationToken cancel)
    {
        if (IdIn(typed) is { } id) return await db.Articles.Pinnable().Where(a => a.Id == id).AsFrontStories().ToListAsync(cancel);
        if (string.IsNullOrWhiteSpace(typed)) return await db.Articles.Published(now).LatestFirst().AsFrontStories().Take(Listed).ToListAsync(cancel);

        // First the numbers, from the index of the desk's list alone, however many stories there are.
        var ids = await db.Articles.Pinnable().WithInHeadline(SearchedText.Words(typed)).LastTouchedFirst(null, null).Select(a => a.Id).Take(Listed).ToListAsync(cancel);
        return await db.Articles.Numbered(ids).LastTouchedFirst(null, null).AsFrontStories().ToListAsync(cancel);
    }

    /// <summary>A story by its number, where it can be pinned.</summary>
    public static Task<FrontStory?> PinnableAsync(NewsDbContext db, int id, CancellationToken cancel)
        => db.Articles.Pinnable().Where(a => a.Id == id).AsFrontStories().FirstOrDefaultAsync(cancel);

    /// <summary>A story by its number, in whatever state it is.</summary>
    public static Task<FrontStory?> OfAsync(NewsDbContext db, int id, CancellationToken cancel)
        => db.Articles.Where(a => a.Id == id).AsFrontStories().FirstOrDefaultAsync(cancel);

    /// <summary>The story that a number or an address names; null when it names none.</summary>
    public static int? IdIn(string? typed)
    {
        var text = typed?.Trim().TrimStart('#') ?? "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)) text = address.AbsolutePath;
        if (text.StartsWith('/')) text = text.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1) ?? "";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}

public static class FrontStoryQueries
{
    /// <summary>What can be pinned: public, or on its way there.</summary>
    public static IQueryable<Article> Pinnable(this IQueryable<Article> articles) => articles.Where(a => a.PublishAt != null && a.WithdrawnAt == null);

    public static IQueryable<FrontStory> AsFrontStories(this IQueryable<Article> articles) => articles.Select(a => new FrontStory(
        a.Id, a.Live == null ? a.Working.Headline : a.Live.Headline, a.Section == null ? null : a.Section.Name, a.Stage, a.PublishAt, a.EmbargoedUntil, a.WithdrawnAt));
}
