using System.Buffers;
using System.Security.Cryptography;

namespace NewsSite.Photos.Storage;

/// <summary>Where the files of pictures are kept, each under a name that its content gave it: a folder, or a bucket of any store that speaks S3.</summary>
public abstract class MediaStore
{
    /// <summary>What the names of pictures begin with that were withdrawn: they are kept and served to nobody.</summary>
    public const string Withdrawn = "withdrawn/";

    private const int Chunk = 128 * 1024;

    /// <summary>As an operator knows it, for sentences.</summary>
    public abstract string Place { get; }

    /// <summary>Keeps a picture, read from its beginning, and returns its name; the same content is kept once.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public async Task<string> KeepAsync(Stream content, string extension, CancellationToken cancel = default)
    {
        var part = NewPart();
        try
        {
            var name = await CopyAsync(content, part, cancel) + extension;
            if (!await HoldsAsync(name, cancel)) await PutAsync(part, name, cancel);
            return name;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Takes a picture from where it is served from; its file is kept for those who have to prove what it was.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public async Task PutAwayAsync(string name, CancellationToken cancel = default)
    {
        using var file = await FetchAsync(name, cancel);
        if (file is null) return;
        await PutAsync(file.Path, Withdrawn + name, cancel);
        await DeleteAsync(name, cancel);
    }

    /// <summary>Writes a small file and deletes it again, which is all that a site needs to be allowed.</summary>
    /// <exception cref="IOException">The message says what an operator has to put right.</exception>
    public async Task ProveAsync(CancellationToken cancel = default)
    {
        await CheckAsync(cancel);
        var (part, name) = (NewPart(), $"check-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(part, "NewsSite may write here.", cancel);
            await PutAsync(part, name, cancel);
            await DeleteAsync(name, cancel);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>A local file to write into, which <see cref="PutAsync"/> then puts into the store; whoever asks for it deletes what is left of it.</summary>
    public abstract string NewPart();

    /// <summary>Puts a finished local file under a name, in the place of what is there: nobody is ever served half a picture.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public abstract Task PutAsync(string part, string name, CancellationToken cancel = default);

    public abstract Task<bool> HoldsAsync(string name, CancellationToken cancel = default);

    /// <summary>A file to be read from any place in it; none where there is none of this name.</summary>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public abstract Task<StoredFile?> OpenAsync(string name, CancellationToken cancel = default);

    /// <summary>A file on this machine, for programs that read nothing else; none where there is none of this name.</summary>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public abstract Task<LocalFile?> FetchAsync(string name, CancellationToken cancel = default);

    /// <summary>Every file whose name begins so, with its size in bytes, in no order.</summary>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public abstract IAsyncEnumerable<(string Name, long Bytes)> ListAsync(string beginning, CancellationToken cancel = default);

    /// <summary>Deletes a file; one that is not there is no trouble.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public abstract Task DeleteAsync(string name, CancellationToken cancel = default);

    /// <summary>Whether it answers.</summary>
    /// <exception cref="IOException">The message says what an operator has to put right.</exception>
    public abstract Task CheckAsync(CancellationToken cancel = default);

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
