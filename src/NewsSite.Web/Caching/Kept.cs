using NewsSite.Caching;

namespace NewsSite.Web.Caching;

/// <summary>Something on the <see cref="PageShelf"/>: under which name, what it shows, and for how long that is so.</summary>
internal abstract class Kept(string key, PageContents contents)
{
    public string Key { get; } = key;

    public IReadOnlyList<PageTag> Tags { get; } = [.. contents.Tags];

    public DateTimeOffset EndsAt { get; } = contents.EndsAt;

    /// <summary>When it was last asked for, in milliseconds of the machine's uptime.</summary>
    public long LastUsed { get; set; } = Environment.TickCount64;

    /// <summary>Bytes of memory, roughly.</summary>
    public abstract int Size { get; }
}

/// <summary>What a page is made of.</summary>
internal sealed class KeptModel(string key, PageContents contents, ITagged model) : Kept(key, contents)
{
    public ITagged Model { get; } = model;

    public override int Size { get; } = model.Size + key.Length * 2 + contents.Tags.Count * 16;
}
