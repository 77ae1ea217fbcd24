using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Files;
using NewsSite.Photos.Renditions;
using NewsSite.Web.Models;

namespace NewsSite.Web.Operations;

/// <summary>
/// Makes a rendition that is asked for and not there yet, of photos that are here and may be seen; sends readers who know the address of a picture's own
/// file to its rendition.
/// </summary>
internal sealed partial class MissingRenditions(
    RequestDelegate next, MediaFolder media, RenditionFolder folder, RenditionMaker maker, IOptions<SiteOptions> site, TimeProvider clock, ILogger<MissingRenditions> log)
{
    private const string Briefly = "public, max-age=300";

    public async Task InvokeAsync(HttpContext http)
    {
        var (request, cancel) = (http.Request, http.RequestAborted);
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isRead || !request.Path.StartsWithSegments(Media.Path, out var rest) || rest.Value is not ['/', .. var name])
        {
            await next(http);
        }
        else if (Rendition.TryParse(name, out var hash, out var rendition))
        {
            if (folder.Holds(name) || await FindAsync(http, hash, cancel) is not { } photo) await next(http);
            else if (rendition.Crop is { } crop && photo.Crop(crop.Shape) != crop) LeadToPresentCrop(http, photo, rendition, crop.Shape);
            else if (Rendition.WidthsOf(rendition.Crop?.Width ?? photo.Width).Contains(rendition.Width) && !await IsMadeAsync(photo, rendition)) await SendOriginalAsync(http, photo, cancel);
            else await next(http);
        }
        else if (Rendition.IsOriginal(name, out hash) && await FindAsync(http, hash, cancel) is { } photo && photo.FileName == name)
        {
            http.Response.Redirect(PictureAddress.Of(photo.FileName, photo.Width, photo.Height, photo.Width).Path, permanent: true);
        }
        else
        {
            await next(http);
        }
    }

    /// <summary>A page that somebody kept names a part that the photo is no longer cut to; nothing is made of parts that are not the photo's.</summary>
    private static void LeadToPresentCrop(HttpContext http, Photo photo, Rendition asked, CropShape shape)
    {
        http.Response.Headers.CacheControl = Briefly;
        http.Response.Redirect(PictureAddress.Of(photo.FileName, photo.Width, photo.Height, asked.Width, photo.Crop(shape), asked.Format).Path);
    }

    private async Task<Photo?> FindAsync(HttpContext http, string hash, CancellationToken cancel)
    {
        var photo = await http.RequestServices.GetRequiredService<NewsDbContext>().Photos.AsNoTracking().Include(p => p.Metadata).Kept(hash).FirstOrDefaultAsync(cancel);
        return photo?.Rights.IsWithheld(clock.GetUtcNow()) == true ? null : photo;
    }

    /// <summary>False where there is nothing that makes renditions; a picture that cannot be read to its end is answered like one that is not there.</summary>
    private async Task<bool> IsMadeAsync(Photo photo, Rendition rendition)
    {
        if (site.Value.Renditions == RenditionMaking.Off || !RenditionMaker.IsPossible) return false;
        try
        {
            await maker.MakeAsync(photo, rendition, RenditionCredit.Of(photo, site.Value.Language));
        }
        catch (Exception error) when (error is PictureTroubleException or IOException)
        {
            NotMade(log, photo.Id, error.Message);
        }

        return true;
    }

    /// <summary>For a while only, because there may be a rendition at this address tomorrow.</summary>
    private async Task SendOriginalAsync(HttpContext http, Photo photo, CancellationToken cancel)
    {
        var file = new FileInfo(media.PathOf(photo.FileName));
        if (!file.Exists)
        {
            await next(http);
            return;
        }

        var response = http.Response;
        response.ContentType = Media.TypeOf(photo.FileName);
        response.ContentLength = file.Length;
        response.Headers.CacheControl = Briefly;
        response.Headers[ResponseHeaders.ResourcePolicy] = "cross-origin";
        if (HttpMethods.IsGet(http.Request.Method)) await response.SendFileAsync(file.FullName, cancel);
    }

    [LoggerMessage(LogLevel.Warning, "A rendition of photo {Id} could not be made: {Trouble}")]
    private static partial void NotMade(ILogger log, int id, string trouble);
}
