using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Renditions;

namespace NewsSite.Photos.Storage;

/// <summary>How far a move has come, in files and bytes.</summary>
public readonly record struct MoveProgress(int Files, int AllFiles, long Bytes, long AllBytes);

/// <summary>What a move came to.</summary>
/// <param name="Copied">How many files were copied.</param>
/// <param name="Same">How many were there already and are the same.</param>
/// <param name="Missing">Photos whose file is in neither place, in words.</param>
/// <param name="Damaged">Files that are not what their name says, in words; they were not copied.</param>
public sealed record MoveResult(int Copied, int Same, IReadOnlyList<string> Missing, IReadOnlyList<string> Damaged)
{
    public bool IsWhole => Missing.Count == 0 && Damaged.Count == 0;
}

/// <summary>
/// Copies all pictures from one store to another and reads each back to see that it is the same. What is there already is not copied again, so that a move
/// can be stopped at any moment, and run once more for what came meanwhile. The first store is left as it is.
/// </summary>
public sealed class MediaMove(MediaStore from, MediaStore to, NewsDbContext db, MoveJournal journal)
{
    private const int AtOnce = 4;
    private const int Chunk = 128 * 1024;

    private readonly List<string> damaged = [];
    private int copied;
    private int same;

    /// <exception cref="IOException">One of the stores does not answer, or cannot be written.</exception>
    public async Task<MoveResult> RunAsync(DateTimeOffset now, IProgress<MoveProgress> progress, CancellationToken cancel)
    {
        var (here, there) = (await NamesAsync(from, cancel), await NamesAsync(to, cancel));
        var (files, bytes, all) = (0, 0L, here.Values.Sum());
        progress.Report(new(0, here.Count, 0, all));
        await Parallel.ForEachAsync(here, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (file, stop) =>
        {
            await MoveAsync(file.Key, there.TryGetValue(file.Key, out var length) && length == file.Value, stop);
            progress.Report(new(Interlocked.Increment(ref files), here.Count, Interlocked.Add(ref bytes, file.Value), all));
        });
        here.Keys.ToList().ForEach(name => there[name] = here[name]);
        await ClearAsync(there, now, cancel);
        var missing = await MissingAsync(there, cancel);
        if (missing.Count == 0 && damaged.Count == 0) journal.Finish();
        return new(copied, same, missing, [.. damaged.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Everything that is a picture's; uploads that are not finished are left where they are.</summary>
    private static async Task<Dictionary<string, long>> NamesAsync(MediaStore store, CancellationToken cancel)
    {
        var names = new Dictionary<string, long>();
        await foreach (var (name, bytes) in store.ListAsync("", cancel))
        {
            if (Rendition.IsOriginal(name, out _) || name.StartsWith(RenditionFolder.Beginning, StringComparison.Ordinal) || name.StartsWith(MediaStore.Withdrawn, StringComparison.Ordinal)) names[name] = bytes;
        }

        return names;
    }

    private async Task MoveAsync(string name, bool isThere, CancellationToken cancel)
    {
        if (isThere && journal.Has(name))
        {
            Interlocked.Increment(ref same);
            return;
        }

        var part = to.NewPart();
        try
        {
            if (await CopyAsync(name, part, cancel) is not { } hash) return; // it was deleted meanwhile
            if (NameHash(name) is { } expected && !hash.StartsWith(expected, StringComparison.Ordinal))
            {
                Damage($"{name} in {from.Place} is not what its name says.");
                return;
            }

            if (isThere && await HashAsync(name, cancel) == hash)
            {
                Interlocked.Increment(ref same);
            }
            else
            {
                await to.PutAsync(part, name, cancel);
                if (await HashAsync(name, cancel) != hash)
                {
                    Damage($"{name} is another in {to.Place} than in {from.Place} after it was copied.");
                    return;
                }

                Interlocked.Increment(ref copied);
            }

            journal.Add(name);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Copies a file to a local one and returns its SHA-256; none where it is not there.</summary>
    private async Task<string?> CopyAsync(string name, string part, CancellationToken cancel)
    {
        await using var source = await from.OpenAsync(name, cancel);
        if (source is null) return null;
        await using var copy = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
        return await HashAsync(source.Content, copy, cancel);
    }

    private async Task<string?> HashAsync(string name, CancellationToken cancel)
    {
        await using var file = await to.OpenAsync(name, cancel);
        return file is null ? null : await HashAsync(file.Content, Stream.Null, cancel);
    }

    private static async Task<string> HashAsync(Stream content, Stream copy, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Chunk];
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await copy.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What the hash of a picture's own file begins with, which is its name; none of a rendition, whose name is that of its picture.</summary>
    private static string? NameHash(string name)
        => Rendition.IsOriginal(name.StartsWith(MediaStore.Withdrawn, StringComparison.Ordinal) ? name[MediaStore.Withdrawn.Length..] : name, out var hash) ? hash : null;

    private void Damage(string sentence)
    {
        lock (damaged) damaged.Add(sentence);
    }

    /// <summary>What was killed, or may not be seen any more, since an earlier run copied it.</summary>
    private async Task ClearAsync(Dictionary<string, long> names, DateTimeOffset now, CancellationToken cancel)
    {
        var hashes = names.Keys.Where(n => !n.StartsWith(MediaStore.Withdrawn, StringComparison.Ordinal)).Select(n => Path.GetFileName(n)[..32]).ToHashSet();
        var unseen = new UnseenPictures(db, to, new(to));
        foreach (var photo in await db.Photos.NotSeen(now).Select(p => new { p.FileName, IsKilled = p.Rights.KilledAt != null }).ToListAsync(cancel))
        {
            if (!hashes.Contains(Path.GetFileNameWithoutExtension(photo.FileName))) continue;
            await unseen.ClearAsync(photo.FileName, photo.IsKilled, cancel);
            if (photo.IsKilled && names.Remove(photo.FileName, out var bytes)) names[MediaStore.Withdrawn + photo.FileName] = bytes;
        }
    }

    private async Task<IReadOnlyList<string>> MissingAsync(Dictionary<string, long> names, CancellationToken cancel)
    {
        var missing = new List<string>();
        await foreach (var photo in db.Photos.OrderBy(p => p.Id).Select(p => new { p.Id, p.FileName, IsKilled = p.Rights.KilledAt != null }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!names.ContainsKey(photo.IsKilled ? MediaStore.Withdrawn + photo.FileName : photo.FileName)) missing.Add($"photo {photo.Id}: {photo.FileName} is in neither place.");
        }

        return missing;
    }
}
