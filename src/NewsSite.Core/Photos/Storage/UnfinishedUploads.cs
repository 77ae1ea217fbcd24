using System.Globalization;

namespace NewsSite.Photos.Storage;

/// <summary>
/// Keeps the parts of large files in the store until they are whole, so that a sender whose connection broke goes on from what has arrived, at whichever
/// server he comes to. A part is stored whole or not at all, under the place at which it begins.
/// </summary>
public sealed class UnfinishedUploads(MediaStore media)
{
    /// <summary>In bytes.</summary>
    public const int LargestPart = 4_000_000;

    /// <summary>Of one account; beyond that the oldest makes room.</summary>
    public const int MostOfOne = 8;

    /// <summary>In bytes, of all unfinished files of one account as announced; beyond that the oldest makes room.</summary>
    public const long MostBytesOfOne = 250_000_000;

    /// <summary>After this it is given up.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private const string Mark = "begun";

    /// <exception cref="IOException">The store cannot be written.</exception>
    public async Task<UnfinishedUpload> BeginAsync(int accountId, long length, DateTimeOffset now, CancellationToken cancel)
    {
        var upload = UnfinishedUpload.New(accountId, length, now);
        var others = (await AllAsync(UnfinishedUpload.FolderOf(accountId), cancel)).OrderByDescending(u => u.BegunAt).ToList();
        while (others.Count > 0 && (others.Count >= MostOfOne || others.Sum(u => u.Length) + length > MostBytesOfOne))
        {
            await DropAsync(others[^1], cancel);
            others.RemoveAt(others.Count - 1);
        }

        await StoreAsync(upload.Folder + Mark, Stream.Null, 0, cancel);
        return upload;
    }

    /// <summary>How many bytes have arrived; none where there is no such upload.</summary>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public async Task<long?> ArrivedAsync(UnfinishedUpload upload, CancellationToken cancel)
    {
        var parts = await PartsAsync(upload, cancel);
        return parts is null ? null : parts.Values.Sum();
    }

    /// <summary>Stores the part that begins where the last one ended.</summary>
    /// <param name="upload">One that is there.</param>
    /// <param name="arrived">What has arrived before.</param>
    /// <param name="content">The part.</param>
    /// <param name="cancel">Its sender has left.</param>
    /// <returns>False where it is longer than a part may be, or than what was announced; nothing of it is kept then.</returns>
    /// <exception cref="IOException">The store cannot be written, or the part broke off.</exception>
    public Task<bool> AddAsync(UnfinishedUpload upload, long arrived, Stream content, CancellationToken cancel)
        => StoreAsync(upload.Folder + arrived.ToString(CultureInfo.InvariantCulture), content, Math.Min(LargestPart, upload.Length - arrived), cancel);

    /// <summary>The whole file on this machine; none where a part is missing.</summary>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public async Task<LocalFile?> JoinAsync(UnfinishedUpload upload, CancellationToken cancel)
    {
        if (await PartsAsync(upload, cancel) is not { } parts || parts.Values.Sum() != upload.Length) return null;
        var whole = new LocalFile(Path.Combine(Path.GetTempPath(), $"newssite-{Guid.NewGuid():N}.part"), IsCopy: true);
        try
        {
            await using var file = new FileStream(whole.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            foreach (var begins in parts.Keys)
            {
                await using var part = await media.OpenAsync(upload.Folder + begins.ToString(CultureInfo.InvariantCulture), cancel);
                if (part is null) break;
                await part.Content.CopyToAsync(file, cancel);
            }

            if (file.Length == upload.Length) return whole;
        }
        catch
        {
            whole.Dispose();
            throw;
        }

        whole.Dispose();
        return null;
    }

    /// <exception cref="IOException">The store cannot be written.</exception>
    public async Task DropAsync(UnfinishedUpload upload, CancellationToken cancel)
    {
        var names = new List<string>();
        await foreach (var (name, _) in media.ListAsync(upload.Folder, cancel)) names.Add(name);
        foreach (var name in names.OrderBy(n => n.EndsWith(Mark, StringComparison.Ordinal))) await media.DeleteAsync(name, cancel);
    }

    /// <summary>Deletes what was begun too long ago, and says how many uploads that were.</summary>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public async Task<int> ClearAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var old = (await AllAsync(UnfinishedUpload.Beginning, cancel)).Where(u => u.BegunAt < now - Longest).ToList();
        foreach (var upload in old) await DropAsync(upload, cancel);
        return old.Count;
    }

    private async Task<IReadOnlyCollection<UnfinishedUpload>> AllAsync(string beginning, CancellationToken cancel)
    {
        var uploads = new HashSet<UnfinishedUpload>();
        await foreach (var (name, _) in media.ListAsync(beginning, cancel))
        {
            if (UnfinishedUpload.OfPart(name) is { } upload) uploads.Add(upload);
        }

        return uploads;
    }

    /// <summary>The parts from the beginning to the first gap, by where they begin; none where there is no such upload.</summary>
    private async Task<SortedDictionary<long, long>?> PartsAsync(UnfinishedUpload upload, CancellationToken cancel)
    {
        var all = new Dictionary<string, long>();
        await foreach (var (name, bytes) in media.ListAsync(upload.Folder, cancel)) all[name[upload.Folder.Length..]] = bytes;
        if (!all.ContainsKey(Mark)) return null;
        var parts = new SortedDictionary<long, long>();
        for (var at = 0L; all.TryGetValue(at.ToString(CultureInfo.InvariantCulture), out var bytes) && bytes > 0; at += bytes) parts[at] = bytes;
        return parts;
    }

    private async Task<bool> StoreAsync(string name, Stream content, long most, CancellationToken cancel)
    {
        var part = media.NewPart();
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                var buffer = new byte[64 * 1024];
                while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
                {
                    if (file.Length + read > most) return false;
                    await file.WriteAsync(buffer.AsMemory(0, read), cancel);
                }
            }

            await media.PutAsync(part, name, cancel);
            return true;
        }
        finally
        {
            File.Delete(part);
        }
    }
}
