using NewsSite.Photos.Files;

namespace NewsSite.Photos.Renditions;

/// <summary>Where renditions are kept: beside the pictures they were made of, in folders of their own, so that no folder holds millions of files.</summary>
public sealed class RenditionFolder(MediaFolder media)
{
    private readonly string root = Path.Combine(media.FullPath, "renditions");

    /// <summary>The file of a rendition by its name, there or not.</summary>
    public string PathOf(string name) => Path.Combine(root, name[..2], name);

    public bool Holds(string name) => File.Exists(PathOf(name));

    /// <summary>A file to write a rendition into, which <see cref="Keep"/> moves to its place: nobody is ever served half a picture.</summary>
    public string Begin(string name)
    {
        var path = $"{PathOf(name)}.{Guid.NewGuid():N}.part";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public void Keep(string part, string name) => File.Move(part, PathOf(name), overwrite: true);

    /// <summary>What is there of a picture, by name, with the size of each in bytes.</summary>
    public IReadOnlyList<(string Name, long Bytes)> Of(string fileName)
    {
        var folder = Path.GetDirectoryName(PathOf(fileName))!;
        return Directory.Exists(folder)
            ? [.. new DirectoryInfo(folder).EnumerateFiles($"{Path.GetFileNameWithoutExtension(fileName)}-*").Where(f => Rendition.TryParse(f.Name, out _, out _)).Select(f => (f.Name, f.Length))]
            : [];
    }

    /// <summary>Deletes the parts that were made of a photo and are no longer cut so.</summary>
    /// <exception cref="IOException">A file cannot be deleted.</exception>
    public void DropFormerCrops(Photo photo)
    {
        foreach (var (name, _) in Of(photo.FileName))
        {
            if (Rendition.TryParse(name, out _, out var rendition) && rendition.Crop is { } crop && photo.Crop(crop.Shape) != crop) File.Delete(PathOf(name));
        }
    }

    /// <summary>Deletes all that was made of a picture.</summary>
    /// <exception cref="IOException">A file cannot be deleted.</exception>
    public void Drop(string fileName)
    {
        foreach (var (name, _) in Of(fileName)) File.Delete(PathOf(name));
    }
}
