namespace NewsSite.Photos;

/// <summary>The phrases in which the desk asks for photos.</summary>
public static class PhotoQueries
{
    public static IQueryable<Photo> NewestFirst(this IQueryable<Photo> photos) => photos.OrderByDescending(p => p.Id);
}
