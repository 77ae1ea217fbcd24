using NewsSite.Articles;
using NewsSite.Publishing;
using NewsSite.Series;

namespace NewsSite.Announcements;

/// <summary>The phrases in which the site asks what has to be announced.</summary>
public static class AnnouncementQueries
{
    /// <summary>What is to be tried now, the longest waiting first.</summary>
    public static IQueryable<Announcement> Due(this IQueryable<Announcement> announcements, Announcee to, DateTimeOffset now)
        => announcements.Where(a => a.To == to && a.DueAt <= now).OrderBy(a => a.DueAt).ThenBy(a => a.Id);

    /// <summary>Those that wait for somebody and name any of the paths.</summary>
    public static IQueryable<Announcement> Of(this IQueryable<Announcement> announcements, Announcee to, IReadOnlyCollection<string> paths)
        => announcements.Where(a => a.To == to && paths.Contains(a.Path));

    /// <summary>
    /// Those that came to readers, changed before them or left them within a span, the hour in which it ends included. Each of the three ways is a range of
    /// an index: by the hour of publication, by that of the embargo, and by when the desk last touched it.
    /// </summary>
    public static IQueryable<Article> ChangedForReaders(this IQueryable<Article> articles, DateTimeOffset after, DateTimeOffset until)
    {
        var seen = articles.Where(a => a.PublishAt <= until && (a.EmbargoedUntil == null || a.EmbargoedUntil <= until));
        var ids = seen.Where(a => a.PublishAt > after && a.PublishAt <= until).Select(a => a.Id)
            .Concat(seen.Where(a => a.EmbargoedUntil > after && a.EmbargoedUntil <= until).Select(a => a.Id))
            .Concat(seen.Where(a => a.TouchedAt > after && a.Acts.Any(x => x.DoneAt > after && x.DoneAt <= until
                && (x.Kind == ActKind.Published || x.Kind == ActKind.Edited || x.Kind == ActKind.Withdrawn || x.Kind == ActKind.Republished || x.Kind == ActKind.Readdressed)))
                .Select(a => a.Id));
        return articles.Where(a => ids.Contains(a.Id) && a.Live != null);
    }

    /// <summary>Where they are, and which lists hold them.</summary>
    public static IQueryable<ChangedStory> AsChanged(this IQueryable<Article> articles, IQueryable<SeriesPart> parts) => articles.Select(a => new ChangedStory(a.Id, a.Section!.Slug, a.Slug, a.Section.Path)
    {
        Tags = a.Live!.Tags.Select(t => t.Slug).ToList(),
        Authors = a.Live.Authors.Select(p => p.Author.Slug).ToList(),
        Series = parts.Where(p => p.ArticleId == a.Id).Select(p => p.Series.Slug).FirstOrDefault(),
        IsCorrected = a.Corrections.Any(),
    });
}

/// <summary>A story that changed for readers, and where it is listed.</summary>
public sealed record ChangedStory(int Id, string Section, string Slug, string SectionPath)
{
    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public string? Series { get; init; }

    public bool IsCorrected { get; init; }
}
