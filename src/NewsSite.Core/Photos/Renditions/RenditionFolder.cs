using NewsSite.Photos.Storage;

namespace NewsSite.Photos.Renditions;

/// <summary>Where renditions are kept: in the store of the pictures they were made of, in folders of their own, so that no folder holds millions of files.</summary>
public sealed class RenditionFolder(MediaStore media)
{
    /// <summary>What the names of renditions begin with in the store.</summary>
    public const string Beginning = "renditions/";

    /// <summary>A rendition by its name; none where it is not made.</summary>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public Task<StoredFile?> OpenAsync(string name, CancellationToken cancel = default) => media.OpenAsync(PathOf(name), cancel);

    /// <summary>Puts a finished local file to its place.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public Task KeepAsync(string part, string name, CancellationToken cancel = default) => media.PutAsync(part, PathOf(name), cancel);

    /// <summary>What is there of a picture, by name, with the size of each in bytes.</summary>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public async Task<IReadOnlyList<(string Name, long Bytes)>> OfAsync(string fileName, CancellationToken cancel = default)
    {
        var made = new List<(string Name, long Bytes)>();
        await foreach (var (path, bytes) in media.ListAsync(PathOf(Path.GetFileNameWithoutExtension(fileName) + "-"), cancel))
        {
            var name = path[(path.LastIndexOf('/') + 1)..];
            if (Rendition.TryParse(name, out _, out _)) made.Add((name, bytes));
        }

        return made;
    }

    /// <summary>Deletes the parts that were made of a photo and are no longer cut so.</summary>
    /// <exception cref="IOException">A file cannot be deleted.</exception>
    public async Task DropFormerCropsAsync(Photo photo, CancellationToken cancel = default)
    {
        foreach (var (name, _) in await OfAsync(photo.FileName, cancel))
        {
            if (Rendition.TryParse(name, out _, out var rendition) && rendition.Crop is { } crop && photo.Crop(crop.Shape) != crop) await media.DeleteAsync(PathOf(name), cancel);
        }
    }

    /// <summary>Deletes all that was made of a picture.</summary>
    /// <exception cref="IOException">A file cannot be deleted.</exception>
    public async Task DropAsync(string fileName, CancellationToken cancel = default)
    {
        foreach (var (name, _) in await OfAsync(fileName, cancel)) await media.DeleteAsync(PathOf(name), cancel);
    }

    private static string PathOf(string name) => $"{Beginning}{name[..2]}/{name}";
}
