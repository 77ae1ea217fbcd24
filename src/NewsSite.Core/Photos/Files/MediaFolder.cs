using System.Buffers;
using System.Security.Cryptography;

namespace NewsSite.Photos.Files;

/// <summary>The folder that holds the pictures, each named by its content.</summary>
public sealed class MediaFolder(string path)
{
    private const int Chunk = 128 * 1024;

    /// <summary>Absolute.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>The file of a picture by its name, there or not.</summary>
    public string PathOf(string name) => Path.Combine(FullPath, name);

    /// <summary>Keeps a picture, read from its beginning, and returns its file name; the same content is kept once.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<string> KeepAsync(Stream content, string extension, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(FullPath);

        // Written beside and moved, so that nobody is ever served half a picture.
        var part = Path.Combine(FullPath, $"{Guid.NewGuid():N}.part");
        try
        {
            var name = await CopyAsync(content, part, cancel) + extension;
            var file = Path.Combine(FullPath, name);
            if (!File.Exists(file)) File.Move(part, file, overwrite: true);
            return name;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Takes a picture out of the folder that is served, into one beside it.</summary>
    /// <exception cref="IOException">One of the folders cannot be written.</exception>
    public void PutAway(string name)
    {
        var away = FullPath + ".withdrawn";
        Directory.CreateDirectory(away);
        if (File.Exists(Path.Combine(FullPath, name))) File.Move(Path.Combine(FullPath, name), Path.Combine(away, name), overwrite: true);
    }

    private static async Task<string> CopyAsync(Stream content, string part, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            content.Position = 0;
            while (await content.ReadAsync(buffer.AsMemory(0, Chunk), cancel) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
