using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Captions;
using NewsSite.Photos.Rights;

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

    public PhotoForm Form { get; init; } = new();

    public string? Notice { get; init; }

    /// <summary>What was typed as the reason of an approval that was refused.</summary>
    public string? Approval { get; init; }

    /// <summary>What was typed as the reason of a kill that was refused.</summary>
    public string? Kill { get; init; }

    public PhotoRights Rights => Photo.Rights;

    public static async Task<PhotoEditor?> LoadAsync(NewsDbContext db, int id, CancellationToken cancel)
    {
        var photo = await db.Photos.AsNoTracking().Include(p => p.AddedBy).Include(p => p.Rights.ApprovedBy).Include(p => p.Rights.KilledBy).FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (photo is null) return null;
        var uses = await db.Articles.UsesOf(db.PhotoUses, id).Take(UsesListed).ToListAsync(cancel);
        return new(photo, photo.Caption(), uses);
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
    /// <summary>The stories that show a photo, the last written first; live where readers see it.</summary>
    public static IQueryable<PhotoEditor.Use> UsesOf(this IQueryable<NewsSite.Articles.Article> articles, IQueryable<PhotoUse> uses, int photoId)
        => articles.Where(a => a.Working.BodyPhotos.Any(p => p.Id == photoId) || a.Live!.BodyPhotos.Any(p => p.Id == photoId) || uses.Where(u => u.PhotoId == photoId).Select(u => u.StoryId).Contains(a.WorkingId) || uses.Where(u => u.PhotoId == photoId).Select(u => (int?)u.StoryId).Contains(EF.Property<int?>(a, "LiveId")))
            .OrderByDescending(a => a.Id).Select(a => new PhotoEditor.Use(a.Id, a.Working.Headline, a.Live!.BodyPhotos.Any(p => p.Id == photoId) || uses.Any(u => u.PhotoId == photoId && u.StoryId == EF.Property<int?>(a, "LiveId")), a.PublishAt));
}
