using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Storage;
using NewsSite.Web.Models;

namespace NewsSite.Web.Operations;

/// <summary>
/// Serves renditions by a name that their content gave them, so that a browser may keep them for ever. One that is not there yet is made, of photos that
/// are here and may be seen. Readers who know the address of a picture's own file are sent to its rendition.
/// </summary>
internal sealed partial class ServedRenditions(
    RequestDelegate next, ShownPictures shown, MediaStore media, RenditionFolder folder, RenditionMaker maker, IOptions<SiteOptions> site, TimeProvider clock, ILogger<ServedRenditions> log)
{
    public const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>For a while only, because there may be a rendition at this address tomorrow.</summary>
    private const string ForAWhile = "public, max-age=300";

    public async Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isRead || !request.Path.StartsWithSegments(Media.Path, out var rest) || rest.Value is not ['/', .. var name])
        {
            await next(http);
            return;
        }

        try
        {
            if (!await IsAnsweredAsync(http, name, http.RequestAborted)) await next(http);
        }
        catch (IOException error) when (!http.Response.HasStarted)
        {
            NotServed(log, name, error.Message);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task<bool> IsAnsweredAsync(HttpContext http, string name, CancellationToken cancel)
    {
        var isRendition = Rendition.TryParse(name, out var hash, out var rendition);
        if (!isRendition && !Rendition.IsOriginal(name, out hash)) return false;
        if (await shown.FindAsync(hash, cancel) is not { } picture) return false;
        if (isRendition) return await IsSentAsync(http, await folder.OpenAsync(name, cancel), name, ForEver) || await IsMadeAndSentAsync(http, hash, rendition, cancel);
        if (picture.FileName != name) return false;
        http.Response.Redirect(PictureAddress.Of(name, picture.Width, picture.Height, picture.Width).Path, permanent: true);
        return true;
    }

    /// <summary>A picture that cannot be read to its end is answered like one that is not there; where nothing makes renditions its own file is sent.</summary>
    private async Task<bool> IsMadeAndSentAsync(HttpContext http, string hash, Rendition rendition, CancellationToken cancel)
    {
        if (await http.RequestServices.GetRequiredService<NewsDbContext>().Photos.AsNoTracking().Include(p => p.Metadata).Kept(hash).FirstOrDefaultAsync(cancel) is not { } photo || photo.Rights.IsWithheld(clock.GetUtcNow())) return false;
        if (rendition.Crop is { } crop && photo.Crop(crop.Shape) != crop)
        {
            LeadToPresentCrop(http, photo, rendition, crop.Shape);
            return true;
        }

        if (!Rendition.WidthsOf(rendition.Crop?.Width ?? photo.Width).Contains(rendition.Width)) return false;
        if (site.Value.Renditions == RenditionMaking.Off || !RenditionMaker.IsPossible) return await IsSentAsync(http, await media.OpenAsync(photo.FileName, cancel), photo.FileName, ForAWhile);
        try
        {
            await maker.MakeAsync(photo, rendition, RenditionCredit.Of(photo, site.Value.Language));
        }
        catch (Exception error) when (error is PictureTroubleException or FileNotFoundException)
        {
            NotMade(log, photo.Id, error.Message);
            return false;
        }

        var name = rendition.NameOf(photo.FileName);
        return await IsSentAsync(http, await folder.OpenAsync(name, cancel), name, ForEver);
    }

    /// <summary>A page that somebody kept names a part that the photo is no longer cut to; nothing is made of parts that are not the photo's.</summary>
    private static void LeadToPresentCrop(HttpContext http, Photo photo, Rendition asked, CropShape shape)
    {
        http.Response.Headers.CacheControl = ForAWhile;
        http.Response.Redirect(PictureAddress.Of(photo.FileName, photo.Width, photo.Height, asked.Width, photo.Crop(shape), asked.Format).Path);
    }

    private static async Task<bool> IsSentAsync(HttpContext http, StoredFile? file, string name, string cacheControl)
    {
        if (file is not null) await Media.SendAsync(http, file, name, cacheControl);
        return file is not null;
    }

    [LoggerMessage(LogLevel.Warning, "A rendition of photo {Id} could not be made: {Trouble}")]
    private static partial void NotMade(ILogger log, int id, string trouble);

    [LoggerMessage(LogLevel.Error, "The picture {Name} could not be served: {Trouble}")]
    private static partial void NotServed(ILogger log, string name, string trouble);
}
