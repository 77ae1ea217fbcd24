namespace NewsSite.Moderation.Modes;

/// <summary>The phrases in which the site asks how comments work somewhere.</summary>
public static class CommentSettingsQueries
{
    /// <summary>All rows that have a word about a story in the section of a path: its own, those of the section and of the ones around it, and the site's.</summary>
    public static IQueryable<CommentSettings> For(this IQueryable<CommentSettings> settings, int? articleId, string? sectionPath)
    {
        var slugs = (sectionPath ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return settings.Where(s => s.Id == CommentSettings.TheSites || (s.ArticleId != null && s.ArticleId == articleId) || (s.SectionId != null && slugs.Contains(s.Section!.Slug)));
    }

    /// <summary>Rows that have a word about more than one story: the site's and those of sections.</summary>
    public static IQueryable<CommentSettings> OfMany(this IQueryable<CommentSettings> settings) => settings.Where(s => s.ArticleId == null);

    /// <summary>What stands apart from the rest of the site, the last changed first.</summary>
    public static IQueryable<CommentSettings> Apart(this IQueryable<CommentSettings> settings)
        => settings.Where(s => s.Id != CommentSettings.TheSites).OrderByDescending(s => s.ChangedAt).ThenByDescending(s => s.Id);

    /// <summary>What holds at a moment: decided when it is asked, so that nothing has to end it.</summary>
    public static IQueryable<SlowMode> InForce(this IQueryable<SlowMode> slow, DateTimeOffset at) => slow.Where(s => s.Until > at && s.EndedAt == null);

    public static IQueryable<SlowMode> Under(this IQueryable<SlowMode> slow, int articleId) => slow.Where(s => s.ArticleId == articleId);

    public static IQueryable<SlowMode> LatestFirst(this IQueryable<SlowMode> slow) => slow.OrderByDescending(s => s.Until).ThenByDescending(s => s.Id);
}
