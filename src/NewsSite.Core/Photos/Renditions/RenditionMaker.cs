using System.Collections.Concurrent;
using NewsSite.Photos.Files;

namespace NewsSite.Photos.Renditions;

/// <summary>Has renditions of pictures made by processes beside this one, so that a picture which breaks its reader breaks nothing else.</summary>
public sealed class RenditionMaker(MediaFolder media, RenditionFolder folder, RenditionProgram program) : IDisposable
{
    /// <summary>Half of the processors at most, so that readers are still answered.</summary>
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly SemaphoreSlim room = new(AtOnce);
    private readonly ConcurrentBag<RenditionProcess> idle = [];
    private readonly ConcurrentDictionary<string, Lazy<Task>> inWork = new();

    /// <summary>Whether libvips is on this machine; without it there are no renditions.</summary>
    public static bool IsPossible => Vips.IsOnMachine;

    /// <summary>Makes every rendition that is missing; the picture is read from its file once.</summary>
    /// <exception cref="PictureTroubleException">The picture cannot be read to its end.</exception>
    /// <exception cref="FileNotFoundException">The picture’s own file is gone.</exception>
    public Task MakeAllAsync(Photo photo, RenditionCredit credit, CancellationToken cancel)
        => MakeAsync(photo, [.. Rendition.Of(photo.Width).Where(r => !folder.Holds(r.NameOf(photo.FileName)))], credit, cancel);

    /// <summary>Makes one rendition now; whoever asks for the same one meanwhile waits for it with him.</summary>
    /// <exception cref="PictureTroubleException">The picture cannot be read to its end.</exception>
    /// <exception cref="FileNotFoundException">The picture’s own file is gone.</exception>
    public async Task MakeAsync(Photo photo, Rendition rendition, RenditionCredit credit)
    {
        var name = rendition.NameOf(photo.FileName);
        var work = inWork.GetOrAdd(name, _ => new(() => MakeAsync(photo, [rendition], credit, CancellationToken.None)));
        try
        {
            await work.Value;
        }
        finally
        {
            inWork.TryRemove(new(name, work));
        }
    }

    public void Dispose()
    {
        foreach (var process in idle) process.Dispose();
        room.Dispose();
    }

    private async Task MakeAsync(Photo photo, IReadOnlyList<Rendition> wanted, RenditionCredit credit, CancellationToken cancel)
    {
        if (wanted.Count == 0) return;
        var fileName = photo.FileName;
        var file = media.PathOf(fileName);
        var parts = wanted.ToDictionary(r => r, r => folder.Begin(r.NameOf(fileName)));
        await room.WaitAsync(cancel);
        try
        {
            if (!File.Exists(file)) throw new FileNotFoundException("The picture’s file is gone.", fileName);
            await SendAsync(new(file, photo.Width, credit.ToXmp(), [.. parts.Select(p => new RenditionOrder.Item(p.Key.Width, p.Key.Format, p.Key.Crop, p.Value))]), cancel);
            foreach (var (rendition, part) in parts) folder.Keep(part, rendition.NameOf(fileName));
        }
        finally
        {
            room.Release();
            foreach (var part in parts.Values) File.Delete(part);
            if (!File.Exists(file)) folder.Drop(fileName); // it was killed meanwhile
        }
    }

    private async Task SendAsync(RenditionOrder order, CancellationToken cancel)
    {
        var process = idle.TryTake(out var waiting) && waiting.IsAlive ? waiting : new RenditionProcess(program);
        try
        {
            var trouble = await process.SendAsync(order, cancel);
            idle.Add(process);
            if (trouble != "") throw new PictureTroubleException(trouble);
        }
        catch (Exception error) when (error is not PictureTroubleException || !process.IsAlive)
        {
            process.Dispose();
            throw;
        }
    }
}
