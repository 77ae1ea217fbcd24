using System.Collections.Concurrent;
using NewsSite.Photos.Files;

namespace NewsSite.Photos.Renditions;

/// <summary>Makes renditions of pictures: in sRGB, right way up, never wider than the picture, and with nothing beside it but its credit.</summary>
public sealed class RenditionMaker(MediaFolder media, RenditionFolder folder) : IDisposable
{
    /// <summary>Half of the processors at most, so that readers are still answered.</summary>
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly SemaphoreSlim room = new(AtOnce);
    private readonly ConcurrentDictionary<string, Lazy<Task>> inWork = new();

    /// <summary>Whether libvips is on this machine; without it there are no renditions.</summary>
    public static bool IsPossible => Vips.IsHere;

    /// <summary>Makes every rendition that is missing; the picture is read from its file once.</summary>
    /// <exception cref="PictureTroubleException">The picture cannot be read to its end.</exception>
    /// <exception cref="FileNotFoundException">The picture’s own file is gone.</exception>
    public Task MakeAllAsync(Photo photo, RenditionCredit credit, CancellationToken cancel)
        => InTurnAsync(photo.FileName, [.. Rendition.Of(photo.Width).Where(r => !folder.Holds(r.NameOf(photo.FileName)))], credit, cancel);

    /// <summary>Makes one rendition now; whoever asks for the same one meanwhile waits for it with him.</summary>
    /// <exception cref="PictureTroubleException">The picture cannot be read to its end.</exception>
    /// <exception cref="FileNotFoundException">The picture’s own file is gone.</exception>
    public async Task MakeAsync(string fileName, Rendition rendition, RenditionCredit credit)
    {
        var name = rendition.NameOf(fileName);
        var work = inWork.GetOrAdd(name, _ => new(() => InTurnAsync(fileName, [rendition], credit, CancellationToken.None)));
        try
        {
            await work.Value;
        }
        finally
        {
            inWork.TryRemove(new(name, work));
        }
    }

    public void Dispose() => room.Dispose();

    private async Task InTurnAsync(string fileName, IReadOnlyList<Rendition> wanted, RenditionCredit credit, CancellationToken cancel)
    {
        if (wanted.Count == 0) return;
        await room.WaitAsync(cancel);
        try
        {
            await Task.Run(() => Make(fileName, wanted, credit, cancel), cancel);
        }
        finally
        {
            room.Release();
        }
    }

    private void Make(string fileName, IReadOnlyList<Rendition> wanted, RenditionCredit credit, CancellationToken cancel)
    {
        var xmp = credit.ToXmp();
        var file = media.PathOf(fileName);
        if (!File.Exists(file)) throw new FileNotFoundException("The picture’s file is gone.", fileName);
        nint wider = 0;
        try
        {
            // The widest is read from the file, each narrower one made of the one before.
            foreach (var width in wanted.GroupBy(r => r.Width).OrderByDescending(g => g.Key))
            {
                cancel.ThrowIfCancellationRequested();
                var image = Vips.Held(wider == 0
                    ? Vips.Make("thumbnail", 0, [("filename", file), ("fail-on", "truncated"), .. Fit(width.Key)])
                    : Vips.Make("thumbnail_image", wider, Fit(width.Key)));
                if (wider != 0) Vips.Release(wider);
                wider = image;
                Vips.Say(image, xmp);
                foreach (var rendition in width) Write(image, rendition, fileName);
            }
        }
        finally
        {
            if (wider != 0) Vips.Release(wider);
            if (!File.Exists(file)) folder.Drop(fileName); // it was killed meanwhile
        }
    }

    private void Write(nint image, Rendition rendition, string fileName)
    {
        var name = rendition.NameOf(fileName);
        var part = folder.Begin(name);
        try
        {
            switch (rendition.Format)
            {
                case RenditionFormat.Avif:
                    Vips.Write("heifsave", image, ("filename", part), ("compression", "av1"), ("Q", "50"), ("effort", "3"));
                    break;
                case RenditionFormat.WebP:
                    Vips.Write("webpsave", image, ("filename", part), ("Q", "75"), ("effort", "4"));
                    break;
                default:
                    Vips.Write("jpegsave", image, ("filename", part), ("Q", "78"), ("interlace", "true"), ("optimize-coding", "true"), ("background", "255"));
                    break;
            }

            folder.Keep(part, name);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static (string Name, string Value)[] Fit(int width) => [("width", $"{width}"), ("height", $"{PictureLimits.LongestSide}"), ("size", "down"), ("export-profile", "srgb")];
}
