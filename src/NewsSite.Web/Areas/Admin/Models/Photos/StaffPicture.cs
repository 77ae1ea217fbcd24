using NewsSite.Photos;
using NewsSite.Photos.Renditions;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Where the staff see a photo, also while readers do not.</summary>
public static class StaffPicture
{
    public static string Of(Photo photo, int wanted, DateTimeOffset now) => Of(photo.Id, photo.FileName, photo.Width, photo.Height, wanted, photo.Rights.KilledAt is not null, photo.Rights.IsWithheld(now));

    /// <summary>The rendition that readers get; one for the staff alone where they get none, and a neutral picture of what was withdrawn for good.</summary>
    public static string Of(int id, string fileName, int width, int height, int wanted, bool isKilled, bool isWithheld)
        => isKilled ? PrintedPhoto.Placeholder : isWithheld ? $"/admin/photos/{id}/preview/{Rendition.WidthFor(width, wanted)}" : PictureAddress.Of(fileName, width, height, wanted).Path;
}
