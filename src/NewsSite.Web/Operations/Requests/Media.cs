using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using NewsSite.Photos.Files;

namespace NewsSite.Web.Operations;

/// <summary>Serves pictures by the name that their content gave them, so a browser may keep them for ever.</summary>
internal static class Media
{
    public const string Path = "/media";

    public static void UseMedia(this WebApplication app)
    {
        var folder = app.Services.GetRequiredService<MediaFolder>().FullPath;
        Directory.CreateDirectory(folder);
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = Path,
            FileProvider = new PhysicalFileProvider(folder),
            ContentTypeProvider = new FileExtensionContentTypeProvider(new Dictionary<string, string>
            {
                [".jpg"] = "image/jpeg", [".png"] = "image/png", [".webp"] = "image/webp", [".avif"] = "image/avif",
                [".gif"] = "image/gif",
            }),
            OnPrepareResponse = file =>
            {
                file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                file.Context.Response.Headers[ResponseHeaders.ResourcePolicy] = "cross-origin"; // feed readers show them on their own pages
            },
        });
    }
}
