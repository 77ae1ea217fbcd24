using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Photos;
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
            if (!folder.Holds(name) && await FindAsync(http, hash, cancel) is { } photo && Rendition.WidthsOf(photo.Width).Contains(rendition.Width) && !await IsMadeAsync(photo, rendition))
                await SendOriginalAsync(http, photo, cancel);
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
            await maker.MakeAsync(photo.FileName, rendition, RenditionCredit.Of(photo, site.Value.Language));
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
        response.Headers.CacheControl = "public, max-age=300";
        response.Headers[ResponseHeaders.ResourcePolicy] = "cross-origin";
        if (HttpMethods.IsGet(http.Request.Method)) await response.SendFileAsync(file.FullName, cancel);
    }

    [LoggerMessage(LogLevel.Warning, "A rendition of photo {Id} could not be made: {Trouble}")]
    private static partial void NotMade(ILogger log, int id, string trouble);
}
