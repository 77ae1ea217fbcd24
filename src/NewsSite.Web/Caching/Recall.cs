namespace NewsSite.Web.Caching;

/// <summary>
/// What pages are made of, read from the database once and again after it has changed. For what stands around every page, and for the pages of readers
/// with a session, which are made for each of them out of what is the same for all.
/// </summary>
public interface IRecall
{
    /// <summary>What is known by a name, or what <paramref name="load"/> brings, which is kept unless it is nothing.</summary>
    Task<T?> GetAsync<T>(string name, Func<Task<T?>> load, CancellationToken cancel) where T : class, ITagged;
}

/// <inheritdoc />
internal sealed class Recall(PageShelf shelf, ChangeWatch watch, TimeProvider clock) : IRecall
{
    private Task? looked;

    public async Task<T?> GetAsync<T>(string name, Func<Task<T?>> load, CancellationToken cancel) where T : class, ITagged
    {
        if (!shelf.IsOn) return await load();
        await (looked ??= watch.LookAsync(clock.GetUtcNow(), cancel));
        var now = clock.GetUtcNow();

        // No address begins so.
        var key = $"~{name}";
        if (shelf.TryFind(key, now, out KeptModel? kept)) return (T)kept.Model;
        var contents = shelf.Begin(now);
        try
        {
            if (await load() is not { } model) return null;
            contents.Add(model);
            shelf.TryKeep(new KeptModel(key, contents, model), contents);
            return model;
        }
        finally
        {
            shelf.Finish(contents);
        }
    }
}
