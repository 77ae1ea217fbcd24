using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Storage;

namespace NewsSite.Web.Operations;

/// <summary>Where pictures are kept, and how they are sent: readers get renditions, a picture's own file is for the staff alone.</summary>
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
        builder.Services.AddOptions<S3Options>().BindConfiguration(S3Options.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => new MediaFolder(System.IO.Path.Combine(
            builder.Environment.ContentRootPath, services.GetRequiredService<IOptions<SiteOptions>>().Value.Media)));
        builder.Services.AddSingleton(services => new MediaBucket(services.GetRequiredService<IOptions<S3Options>>().Value));
        builder.Services.AddSingleton<MediaStore>(services => services.GetRequiredService<IOptions<S3Options>>().Value.IsSet
            ? services.GetRequiredService<MediaBucket>() : services.GetRequiredService<MediaFolder>());
        builder.Services.AddSingleton<RenditionFolder>();
        builder.Services.AddSingleton<RenditionMaker>();
        builder.Services.AddSingleton(ThisProgram());
        builder.Services.AddSingleton<ShownPictures>();
        builder.Services.AddScoped<UnseenPictures>();
        builder.Services.AddHostedService<RenditionRounds>();
        builder.Services.AddHostedService<PictureClearing>();
        builder.Services.AddHostedService<PhotoNaming>();
        builder.Services.AddHostedService<PhotoLooking>();
        builder.Services.AddSingleton<UnfinishedUploads>();
        builder.Services.AddHostedService<UploadClearing>();
    }

    public static void UseMedia(this WebApplication app) => app.UseMiddleware<ServedRenditions>();

    /// <summary>Sends a file with what a browser needs to ask for a part of it, or whether it is still the same.</summary>
    public static Task SendAsync(HttpContext http, StoredFile file, string name, string cacheControl)
    {
        http.Response.Headers.CacheControl = cacheControl;
        http.Response.Headers[ResponseHeaders.ResourcePolicy] = "cross-origin"; // feed readers show them on their own pages
        return TypedResults.Stream(file.Content, TypeOf(name), fileDownloadName: null, file.ModifiedAt, new($"\"{file.Tag}\""), enableRangeProcessing: true).ExecuteAsync(http);
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
}
