using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Library;
using NewsSite.Photos.Rights;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The photos of the library that a filter asks for, newest first, paged by key.</summary>
/// <param name="Filter">What is asked for.</param>
/// <param name="Photos">Those of the page.</param>
/// <param name="Older">Where the next page begins.</param>
/// <param name="Sources">The sources to choose from.</param>
public sealed record PhotoList(PhotoFilterForm Filter, IReadOnlyList<PhotoList.Item> Photos, int? Older, IReadOnlyList<string> Sources)
{
    private const int PerPage = 48;
    private const int MostSources = 500;

    public sealed record Item(int Id, int Version, string FileName, int Width, int Height, string Description, string Credit, UseVerdict Standing, bool IsKilled)
    {
        public string Source => IsKilled ? PrintedPhoto.Placeholder : PictureAddress.Of(FileName, Width, Height, 480).Path;

        public string Name => Description == "" ? $"Photo {Id}, no description yet" : Description;
    }

    public string? Notice { get; init; }

    /// <summary>Whether the page begins further down the list.</summary>
    public bool IsLaterPage { get; init; }

    /// <summary>What was just done to many photos.</summary>
    public PhotoEditReport? Report { get; init; }

    /// <summary>The photo that is open beside the list.</summary>
    public PhotoEditor? Shown { get; init; }

    public static async Task<PhotoList> LoadAsync(NewsDbContext db, PhotoFilterForm form, int? before, TimeZoneInfo zone, DateTimeOffset now, ModelStateDictionary problems, CancellationToken cancel)
    {
        var sources = await db.Photos.Sources().Take(MostSources).ToListAsync(cancel);
        var known = problems.ErrorCount;
        var filter = form.Read(sources, zone, problems);
        if (problems.ErrorCount > known) return new(form, [], null, sources);

        // First the numbers, from the list's index alone, then the rows of this page.
        var ids = await db.Photos.Below(before).Matching(filter, db.PhotoWords, db.PhotoLeases, db.PhotoUses, db.StoryBodyPhotos, now).NewestFirst().Select(p => p.Id).Take(PerPage + 1).ToListAsync(cancel);
        var shown = ids.Take(PerPage).ToList();
        var page = await db.Photos.Numbered(shown).NewestFirst().AsItems().ToListAsync(cancel);
        return new(form, [.. page.Select(p => p.At(now))], ids.Count > PerPage ? shown[^1] : null, sources) { IsLaterPage = before is not null };
    }
}

/// <summary>A photo of the library with what its standing at a moment depends on.</summary>
public sealed record ListedPhoto(int Id, int Version, string FileName, int Width, int Height, string Description, string Credit, UseVerdict Standing, bool IsKilled, IReadOnlyList<LeaseTerm> Terms)
{
    public PhotoList.Item At(DateTimeOffset now) => new(
        Id, Version, FileName, Width, Height, Description, Credit,
        LeaseTerm.At(Terms, now) switch { LeaseKind.Deny => UseVerdict.MustNot, LeaseKind.Allow when Standing == UseVerdict.NeedsApproval => UseVerdict.May, _ => Standing }, IsKilled);
}

public static class PhotoListQueries
{
    public static IQueryable<ListedPhoto> AsItems(this IQueryable<Photo> photos)
        => photos.Select(p => new ListedPhoto(p.Id, p.Version, p.FileName, p.Width, p.Height, p.Description, p.Credit, p.ListedStanding, p.Rights.KilledAt != null, p.Rights.Terms));
}
