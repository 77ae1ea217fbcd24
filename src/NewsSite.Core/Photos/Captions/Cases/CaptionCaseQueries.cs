namespace NewsSite.Photos.Captions.Cases;

/// <summary>The phrases in which corrected captions are asked for.</summary>
public static class CaptionCaseQueries
{
    public static IQueryable<CaptionCase> NewestFirst(this IQueryable<CaptionCase> cases) => cases.OrderByDescending(c => c.Id);

    /// <summary>What follows a case in <see cref="NewestFirst"/>: a page by key; all where there is none.</summary>
    public static IQueryable<CaptionCase> Below(this IQueryable<CaptionCase> cases, int? id) => cases.Where(c => id == null || c.Id < id);

    public static IQueryable<CaptionCase> Of(this IQueryable<CaptionCase> cases, int photoId) => cases.Where(c => c.PhotoId == photoId);

    /// <summary>The last word on each photo.</summary>
    public static IQueryable<CaptionCase> LastOfEach(this IQueryable<CaptionCase> cases) => cases.Where(c => !cases.Any(later => later.PhotoId == c.PhotoId && later.Id > c.Id));
}
