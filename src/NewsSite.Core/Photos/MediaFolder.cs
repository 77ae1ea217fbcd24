using System.Security.Cryptography;

namespace NewsSite.Photos;

/// <summary>The folder that holds the pictures, each named by its content.</summary>
public sealed class MediaFolder(string path)
{
    /// <summary>Absolute.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>Keeps a picture and returns its file name; the same content is kept once.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<string> KeepAsync(byte[] content, string extension, CancellationToken cancel = default)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(content))[..32] + extension;
        var file = Path.Combine(FullPath, name);
        Directory.CreateDirectory(FullPath);
        if (File.Exists(file)) return name;

        // Written beside and moved, so that nobody is ever served half a picture.
        var part = $"{file}.{Guid.NewGuid():N}.part";
        await File.WriteAllBytesAsync(part, content, cancel);
        File.Move(part, file, overwrite: true);
        return name;
    }
}
