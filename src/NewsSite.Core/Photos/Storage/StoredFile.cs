namespace NewsSite.Photos.Storage;

/// <summary>A file of a store, opened.</summary>
/// <param name="Content">Can be read from any place, and only asynchronously.</param>
/// <param name="ModifiedAt">When it was put there.</param>
/// <param name="Tag">Is another as soon as the file is; fit for an ETag.</param>
public sealed record StoredFile(Stream Content, DateTimeOffset ModifiedAt, string Tag) : IAsyncDisposable
{
    /// <summary>In bytes.</summary>
    public long Length => Content.Length;

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>A file of a store on this machine: the file itself, or a copy that goes when it is no longer needed.</summary>
public sealed record LocalFile(string Path, bool IsCopy) : IDisposable
{
    public void Dispose()
    {
        if (IsCopy) File.Delete(Path);
    }
}
