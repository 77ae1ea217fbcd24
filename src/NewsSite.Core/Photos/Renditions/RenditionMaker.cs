using System.Collections.Concurrent;
using NewsSite.Photos.Cards;
using NewsSite.Photos.Looks;
using NewsSite.Photos.Storage;

namespace NewsSite.Photos.Renditions;

/// <summary>Has renditions of pictures made by processes beside this one, so that a picture which breaks its reader breaks nothing else.</summary>
public sealed class RenditionMaker(MediaStore media, RenditionFolder folder, RenditionProgram program) : IDisposable
{
    /// <summary>How many orders a process is given before a fresh one takes its place, so that nothing its libraries may keep grows for ever.</summary>
    public const int MostOrders = 300;

    /// <summary>Half of the processors at most, so that readers are still answered.</summary>
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly SemaphoreSlim room = new(AtOnce);
    private readonly SemaphoreSlim drawing = new(1);
    private readonly ConcurrentBag<RenditionProcess> idle = [];
    private readonly ConcurrentDictionary<string, Lazy<Task>> inWork = new();

    /// <summary>Whether libvips is on this machine; without it there are no renditions.</summary>
    public static bool IsPossible => Vips.IsOnMachine;

    /// <summary>Makes every rendition that is missing; the picture is read from its file once.</summary>
    /// <exception cref="PictureTroubleException">The picture cannot be read to its end.</exception>
    /// <exception cref="FileNotFoundException">The picture’s own file is gone.</exception>
    /// <exception cref="IOException">The store cannot be read or written.</exception>
    public async Task MakeAllAsync(Photo photo, RenditionCredit credit, CancellationToken cancel)
    {
        var made = (await folder.OfAsync(photo.FileName, cancel)).Select(r => r.Name).ToHashSet();
        await MakeAsync(photo, [.. Rendition.Of(photo.Width).Where(r => !made.Contains(r.NameOf(photo.FileName)))], credit, cancel);
    }

    /// <summary>Makes one rendition now; whoever asks for the same one meanwhile waits for it with him.</summary>
    /// <exception cref="PictureTroubleException">The picture cannot be read to its end.</exception>
    /// <exception cref="FileNotFoundException">The picture’s own file is gone.</exception>
    /// <exception cref="IOException">The store cannot be read or written.</exception>
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

    /// <summary>A picture drawn small in shades of grey; who asks does not wait until renditions are made.</summary>
    /// <exception cref="PictureTroubleException">The picture cannot be read to its end.</exception>
    /// <exception cref="FileNotFoundException">The picture’s own file is gone.</exception>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public async Task<GreyPicture> DrawGreyAsync(string fileName, CancellationToken cancel)
    {
        var dots = await DrawAsync(fileName, (file, part) => new(file, 0, [], [], part), cancel);
        return dots.Length is 3 * GreyPicture.DrawnSide * GreyPicture.DrawnSide or 4 * GreyPicture.DrawnSide * GreyPicture.DrawnSide ? GreyPicture.OfColours(dots) : throw new PictureTroubleException("It cannot be drawn in shades of grey.");
    }

    /// <summary>A JPEG of one width for one who asks, which is kept nowhere.</summary>
    /// <exception cref="PictureTroubleException">The picture cannot be read to its end.</exception>
    /// <exception cref="FileNotFoundException">The picture’s own file is gone.</exception>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public Task<byte[]> PreviewAsync(Photo photo, int width, RenditionCredit credit, CancellationToken cancel)
        => DrawAsync(photo.FileName, (file, part) => new(file, photo.Width, credit.ToXmp(), [new(width, RenditionFormat.Jpeg, null, part)]), cancel);

    /// <summary>Draws a card now; whoever asks for the same one meanwhile waits for it with him.</summary>
    /// <exception cref="PictureTroubleException">The letters cannot be drawn.</exception>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public async Task MakeAsync(HeadlineCard card)
    {
        var work = inWork.GetOrAdd(card.Name, _ => new(() => DrawAsync(card)));
        try
        {
            await work.Value;
        }
        finally
        {
            inWork.TryRemove(new(card.Name, work));
        }
    }

    public void Dispose()
    {
        foreach (var process in idle) process.Dispose();
        room.Dispose();
        drawing.Dispose();
    }

    private async Task MakeAsync(Photo photo, IReadOnlyList<Rendition> wanted, RenditionCredit credit, CancellationToken cancel)
    {
        if (wanted.Count == 0) return;
        var fileName = photo.FileName;
        var parts = wanted.ToDictionary(r => r, _ => media.NewPart());
        await room.WaitAsync(cancel);
        try
        {
            using var file = await media.FetchAsync(fileName, cancel) ?? throw new FileNotFoundException("The picture’s file is gone.", fileName);
            await SendAsync(new(file.Path, photo.Width, credit.ToXmp(), [.. parts.Select(p => new RenditionOrder.Item(p.Key.Width, p.Key.Format, p.Key.Crop, p.Value))]), cancel);
            foreach (var (rendition, part) in parts) await folder.KeepAsync(part, rendition.NameOf(fileName), cancel);
        }
        finally
        {
            room.Release();
            foreach (var part in parts.Values) File.Delete(part);
        }

        if (!await media.HoldsAsync(fileName, cancel)) await folder.DropAsync(fileName, cancel); // it was killed meanwhile
    }

    /// <summary>Has one file made and returns what is in it.</summary>
    private async Task<byte[]> DrawAsync(string fileName, Func<string, string, RenditionOrder> order, CancellationToken cancel)
    {
        var part = media.NewPart();
        await drawing.WaitAsync(cancel);
        try
        {
            using var file = await media.FetchAsync(fileName, cancel) ?? throw new FileNotFoundException("The picture’s file is gone.", fileName);
            await SendAsync(order(file.Path, part), cancel);
            return await File.ReadAllBytesAsync(part, cancel);
        }
        finally
        {
            drawing.Release();
            File.Delete(part);
        }
    }

    private async Task DrawAsync(HeadlineCard card)
    {
        var part = media.NewPart();
        await drawing.WaitAsync();
        try
        {
            await SendAsync(new("", 0, [], []) { Card = new(card, part) }, CancellationToken.None);
            await media.PutAsync(part, card.Path);
        }
        finally
        {
            drawing.Release();
            File.Delete(part);
        }
    }

    private RenditionProcess NextProcess()
    {
        while (idle.TryTake(out var waiting))
        {
            if (waiting.IsFit) return waiting;
            waiting.Dispose();
        }

        return new(program);
    }

    private async Task SendAsync(RenditionOrder order, CancellationToken cancel)
    {
        var process = NextProcess();
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
