using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using NewsSite.Photos.Files;
using NewsSite.Photos.Renditions;

namespace NewsSite.Web.Operations;

/// <summary>Serves renditions by a name that their content gave them, so a browser may keep them for ever. A picture's own file is for the staff alone.</summary>
internal static class Media
{
    public const string Path = "/media";

    /// <summary>What tells the program that it is to make renditions and nothing else.</summary>
    public const string RenditionCommand = "make-renditions";

    private static readonly string Itself = System.IO.Path.Combine(AppContext.BaseDirectory, "NewsSite.Web.dll");
    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>
    {
        [".jpg"] = "image/jpeg", [".png"] = "image/png", [".webp"] = "image/webp", [".avif"] = "image/avif", [".gif"] = "image/gif", [".tif"] = "image/tiff",
    });

    public static void AddMedia(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new MediaFolder(System.IO.Path.Combine(
            builder.Environment.ContentRootPath, services.GetRequiredService<IOptions<SiteOptions>>().Value.Media)));
        builder.Services.AddSingleton<RenditionFolder>();
        builder.Services.AddSingleton<RenditionMaker>();
        builder.Services.AddSingleton(ThisProgram());
        builder.Services.AddHostedService<RenditionRounds>();
    }

    public static void UseMedia(this WebApplication app)
    {
        var folder = app.Services.GetRequiredService<RenditionFolder>();
        app.UseMiddleware<MissingRenditions>();
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = Path,
            FileProvider = new Files(folder),
            ContentTypeProvider = Types,
            OnPrepareResponse = file =>
            {
                file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                file.Context.Response.Headers[ResponseHeaders.ResourcePolicy] = "cross-origin"; // feed readers show them on their own pages
            },
        });
    }

    /// <summary>The media type of a picture, by its name.</summary>
    public static string TypeOf(string fileName) => Types.TryGetContentType(fileName, out var type) ? type : "application/octet-stream";

    /// <summary>This program once more, by the runtime that runs it or, where a test does, by the one that is found.</summary>
    private static RenditionProgram ThisProgram() => System.IO.Path.GetFileName(Environment.ProcessPath) switch
    {
        "NewsSite.Web" or "NewsSite.Web.exe" => new(Environment.ProcessPath!, RenditionCommand),
        "dotnet" or "dotnet.exe" => new(Environment.ProcessPath!, Itself, RenditionCommand),
        _ => new("dotnet", Itself, RenditionCommand),
    };

    /// <summary>Renditions as files right below <see cref="Path"/>, wherever they lie.</summary>
    private sealed class Files(RenditionFolder folder) : IFileProvider
    {
        public IFileInfo GetFileInfo(string subpath)
            => subpath is ['/', .. var name] && Rendition.TryParse(name, out _, out _) ? new Microsoft.Extensions.FileProviders.Physical.PhysicalFileInfo(new(folder.PathOf(name))) : new NotFoundFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }
}
