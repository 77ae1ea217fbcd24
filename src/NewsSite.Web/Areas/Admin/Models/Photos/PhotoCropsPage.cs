using NewsSite.Photos;
using NewsSite.Photos.Crops;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A photo with the form that says how it is cut.</summary>
public sealed record PhotoCropsPage(Photo Photo, PhotoCropsForm Form, DateTimeOffset Now)
{
    /// <summary>Where the desk sees the picture, also while readers may not.</summary>
    public string Source => StaffPicture.Of(Photo, 1280, Now);

    /// <summary>What readers get in a place of a shape, as last saved; the whole while they may see none.</summary>
    public (string Path, int Width, int Height) Cut(CropShape shape)
    {
        if (Photo.Rights.IsWithheld(Now)) return (Source, Photo.Width, Photo.Height);
        var picture = PictureAddress.Of(Photo.FileName, Photo.Width, Photo.Height, 480, Photo.Crop(shape));
        return (picture.Path, picture.Width, picture.Height);
    }
}
