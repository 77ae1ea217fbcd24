using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Captions;
using NewsSite.Photos.Library;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A photo with its form, its caption taken apart, and the stories it stands in.</summary>
public sealed record PhotoEditor(Photo Photo, WireCaption Caption, IReadOnlyList<PhotoEditor.Use> Uses)
{
    private const int UsesListed = 200;

    /// <summary>One story that shows it.</summary>
    public sealed record Use(int ArticleId, string Headline, bool IsLive, DateTimeOffset? PublishAt)
    {
        /// <summary>Whether readers saw it there before a time.</summary>
        public bool WasSeenBefore(DateTimeOffset at) => IsLive && PublishAt < at;
    }

    /// <summary>The photos that it is a near copy of.</summary>
    public IReadOnlyList<LikePhoto> Alike { get; init; } = [];

    public PhotoForm Form { get; init; } = new();

    public string? Notice { get; init; }

    /// <summary>What was typed as the reason of an approval that was refused.</summary>
    public string? Approval { get; init; }

    /// <summary>What was typed as the reason of a kill that was refused.</summary>
    public string? Kill { get; init; }

    /// <summary>What was typed as a lease that was refused.</summary>
    public LeaseForm Lease { get; init; } = new();

    public PhotoRights Rights => Photo.Rights;

    /// <summary>The leases that were not taken back, the last made first.</summary>
    public IEnumerable<PhotoLease> Leases => Photo.Leases.Where(l => l.RevokedAt is null).OrderByDescending(l => l.Id);

    public static async Task<PhotoEditor?> LoadAsync(NewsDbContext db, int id, CancellationToken cancel)
    {
        var photo = await db.Photos.AsNoTracking().Include(p => p.AddedBy).Include(p => p.Rights.ApprovedBy).Include(p => p.Rights.KilledBy)
            .Include(p => p.Leases).ThenInclude(l => l.MadeBy).Include(p => p.Leases).ThenInclude(l => l.RevokedBy).FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (photo is null) return null;
        var stories = await db.PhotoUses.StoriesWith(db.StoryBodyPhotos, db.LiveEntries, id).OrderByDescending(s => s).Take(2 * UsesListed).ToListAsync(cancel);
        var uses = stories.Count == 0 ? [] : await db.Articles.UsesIn(stories).Take(UsesListed).ToListAsync(cancel);
        return new(photo, photo.Caption(await HouseNames.LoadAsync(db, cancel)), uses) { Alike = await LikePhoto.ListAsync(db, id, cancel) };
    }

    /// <summary>The photo's page after an act was refused.</summary>
    public static async Task<IActionResult> AgainAsync(Controller controller, NewsDbContext db, int id, TimeZoneInfo zone, Func<PhotoEditor, PhotoEditor> typed, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await LoadAsync(db, id, cancel) is not { } photo) return controller.NotFound();
        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return controller.View("~/Areas/Admin/Views/Photos/Edit.cshtml", typed(photo with { Form = PhotoForm.Of(photo.Photo, zone) }));
    }
}

public static class PhotoEditorQueries
{
    /// <summary>The stories that show a photo, the last written first; live where readers see it there.</summary>
    /// <param name="articles">All.</param>
    /// <param name="stories">The states of stories that show it.</param>
    public static IQueryable<PhotoEditor.Use> UsesIn(this IQueryable<NewsSite.Articles.Article> articles, IReadOnlyCollection<int> stories)
        => articles.Where(a => stories.Contains(a.WorkingId) || stories.Contains(EF.Property<int?>(a, "LiveId") ?? 0))
            .OrderByDescending(a => a.Id).Select(a => new PhotoEditor.Use(a.Id, a.Working.Headline, stories.Contains(EF.Property<int?>(a, "LiveId") ?? 0), a.PublishAt));
}
