using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Library;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The photos of the library that a filter asks for, newest first, paged by key.</summary>
/// <param name="Filter">What is asked for.</param>
/// <param name="Photos">Those of the page.</param>
/// <param name="Older">Where the next page begins.</param>
/// <param name="Sources">The sources to choose from, as the house writes them.</param>
public sealed record PhotoList(PhotoFilterForm Filter, IReadOnlyList<PhotoList.Item> Photos, int? Older, IReadOnlyList<string> Sources)
{
    private const int PerPage = 48;
    private const int MostSources = 500;

    public sealed record Item(int Id, int Version, string FileName, int Width, int Height, string Description, string Credit, UseVerdict Standing, bool IsKilled, bool IsWithheld)
    {
        public string Source => StaffPicture.Of(Id, FileName, Width, Height, 480, IsKilled, IsWithheld);

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
        var house = await HouseNames.LoadAsync(db, cancel);
        var filter = form.Read(sources, house, zone, problems);
        var agencies = sources.Select(house.Agency).Distinct().ToList();
        if (problems.ErrorCount > known) return new(form, [], null, agencies);

        // First the numbers, from the list's index alone, then the rows of this page.
        var ids = await db.Photos.Below(before).Matching(filter, db.PhotoWords, db.PhotoLeases, db.PhotoUses, db.StoryBodyPhotos, db.LiveEntryPhotos, now).NewestFirst().Select(p => p.Id).Take(PerPage + 1).ToListAsync(cancel);
        var shown = ids.Take(PerPage).ToList();
        var page = await db.Photos.Numbered(shown).NewestFirst().AsItems().ToListAsync(cancel);
        return new(form, [.. page.Select(p => p.At(now))], ids.Count > PerPage ? shown[^1] : null, agencies) { IsLaterPage = before is not null };
    }
}

/// <summary>A photo of the library with what its standing at a moment depends on.</summary>
public sealed record ListedPhoto(int Id, int Version, string FileName, int Width, int Height, string Description, string Credit, UseVerdict Standing, bool IsKilled, IReadOnlyList<LeaseTerm> Terms, DateTimeOffset? EmbargoedUntil, DateTimeOffset? ExpiresAt)
{
    public PhotoList.Item At(DateTimeOffset now) => new(
        Id, Version, FileName, Width, Height, Description, Credit,
        LeaseTerm.At(Terms, now) switch { LeaseKind.Deny => UseVerdict.MustNot, LeaseKind.Allow when Standing == UseVerdict.NeedsApproval => UseVerdict.May, _ => Standing }, IsKilled,
        IsKilled || EmbargoedUntil > now || ExpiresAt <= now || LeaseTerm.At(Terms, now) == LeaseKind.Deny);
}

public static class PhotoListQueries
{
    public static IQueryable<ListedPhoto> AsItems(this IQueryable<Photo> photos)
        => photos.Select(p => new ListedPhoto(p.Id, p.Version, p.FileName, p.Width, p.Height, p.Description, p.Credit, p.ListedStanding, p.Rights.KilledAt != null, p.Rights.Terms, p.Rights.EmbargoedUntil, p.Rights.ExpiresAt));
}
