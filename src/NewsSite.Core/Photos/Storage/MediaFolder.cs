using System.Runtime.CompilerServices;

namespace NewsSite.Photos.Storage;

/// <summary>A folder that holds the pictures.</summary>
public sealed class MediaFolder(string path) : MediaStore
{
    private const string Unfinished = ".part";

    /// <summary>Absolute.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    public override string Place => $"the folder {FullPath}";

    /// <summary>In the folder itself, so that moving it to its place is one step.</summary>
    public override string NewPart()
    {
        Directory.CreateDirectory(FullPath);
        return Path.Combine(FullPath, $"{Guid.NewGuid():N}{Unfinished}");
    }

    public override Task PutAsync(string part, string name, CancellationToken cancel = default)
    {
        var file = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Move(part, file, overwrite: true);
        return Task.CompletedTask;
    }

    public override Task<bool> HoldsAsync(string name, CancellationToken cancel = default) => Task.FromResult(File.Exists(PathOf(name)));

    public override Task<StoredFile?> OpenAsync(string name, CancellationToken cancel = default)
    {
        try
        {
            var content = new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.Asynchronous);
            var modifiedAt = File.GetLastWriteTimeUtc(content.SafeFileHandle);
            return Task.FromResult<StoredFile?>(new(content, modifiedAt, $"{modifiedAt.Ticks:x}-{content.Length:x}"));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<StoredFile?>(null);
        }
    }

    public override Task<LocalFile?> FetchAsync(string name, CancellationToken cancel = default)
        => Task.FromResult(File.Exists(PathOf(name)) ? new LocalFile(PathOf(name), IsCopy: false) : null);

    public override async IAsyncEnumerable<(string Name, long Bytes)> ListAsync(string beginning, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var cut = beginning.LastIndexOf('/') + 1;
        var folder = new DirectoryInfo(PathOf(beginning[..cut]));
        if (!folder.Exists) yield break;
        foreach (var file in folder.EnumerateFiles(beginning[cut..] + "*", SearchOption.AllDirectories))
        {
            cancel.ThrowIfCancellationRequested();
            if (file.Extension != Unfinished) yield return (Path.GetRelativePath(FullPath, file.FullName).Replace('\\', '/'), file.Length);
        }

        await Task.CompletedTask;
    }

    public override Task DeleteAsync(string name, CancellationToken cancel = default)
    {
        if (File.Exists(PathOf(name))) File.Delete(PathOf(name));
        return Task.CompletedTask;
    }

    public override Task CheckAsync(CancellationToken cancel = default)
    {
        Directory.CreateDirectory(FullPath);
        return Task.CompletedTask;
    }

    private string PathOf(string name) => Path.Combine(FullPath, name);
}
