using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using NewsSite.Caching;

namespace NewsSite.Web.Caching;

/// <summary>Finished pages, and what pages are made of, in memory: found by name for readers and by tag for what changes them. Finding takes no lock.</summary>
internal sealed class PageShelf(IOptions<CacheOptions> options)
{
    /// <summary>So much is left when there was too much, so that not every page makes room for itself.</summary>
    private const double LeftOver = 0.9;

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly Dictionary<PageTag, HashSet<Kept>> byTag = [];
    private readonly HashSet<PageContents> beingMade = [];
    private readonly Lock gate = new();
    private readonly long limit = options.Value.Megabytes * 1024L * 1024;
    private long size;

    public bool IsOn => limit > 0;

    public int Count => kept.Count;

    /// <summary>Bytes, roughly.</summary>
    public long Size => Interlocked.Read(ref size);

    /// <summary>Whether there was a page of that name a moment ago.</summary>
    public bool MayHave(string key) => kept.ContainsKey(key);

    public bool TryFind<T>(string key, DateTimeOffset now, [NotNullWhen(true)] out T? found) where T : Kept
    {
        found = null;
        if (!kept.TryGetValue(key, out var thing)) return false;
        if (thing.EndsAt <= now)
        {
            lock (gate) Remove(thing);
            return false;
        }

        thing.LastUsed = Environment.TickCount64;
        found = (T)thing;
        return true;
    }

    /// <summary>Begins to watch what changes while something is made.</summary>
    public PageContents Begin(DateTimeOffset now)
    {
        var contents = new PageContents(now);
        lock (gate) beingMade.Add(contents);
        return contents;
    }

    public void Finish(PageContents contents)
    {
        lock (gate) beingMade.Remove(contents);
    }

    /// <summary>Keeps something; false when something that it shows has changed since its making began.</summary>
    public bool TryKeep(Kept page, PageContents contents)
    {
        lock (gate)
        {
            if (contents.IsOvertaken) return false;
            if (kept.TryGetValue(page.Key, out var older)) Remove(older);
            kept[page.Key] = page;
            foreach (var tag in page.Tags)
            {
                if (!byTag.TryGetValue(tag, out var tagged)) byTag.Add(tag, tagged = []);
                tagged.Add(page);
            }

            size += page.Size;
            if (size > limit) MakeRoom();
            return true;
        }
    }

    /// <summary>Takes away what shows something that has changed.</summary>
    public void End(IReadOnlyCollection<PageTag> tags)
    {
        lock (gate)
        {
            foreach (var contents in beingMade) contents.Overtake(tags);
            if (tags.Contains(new(PageTagKind.Everything))) foreach (var page in kept.Values) Remove(page);
            foreach (var tag in tags)
            {
                if (!byTag.TryGetValue(tag, out var tagged)) continue;
                foreach (var page in tagged.ToArray()) Remove(page);
            }
        }
    }

    /// <summary>Packs a page that many ask for as well as can be.</summary>
    public void PackBest(StoredPage page)
    {
        var before = page.Size;
        page.PackBest();
        lock (gate)
        {
            if (kept.TryGetValue(page.Key, out var still) && still == page) size += page.Size - before;
        }
    }

    private void MakeRoom()
    {
        // Counted anew, because pages grow when somebody wants them plain.
        size = kept.Values.Sum(p => (long)p.Size);
        foreach (var page in kept.Values.OrderBy(p => p.LastUsed).ToArray())
        {
            if (size <= limit * LeftOver) return;
            Remove(page);
        }
    }

    private void Remove(Kept page)
    {
        if (!kept.TryRemove(new KeyValuePair<string, Kept>(page.Key, page))) return;
        size -= page.Size;
        foreach (var tag in page.Tags)
        {
            if (!byTag.TryGetValue(tag, out var tagged)) continue;
            tagged.Remove(page);
            if (tagged.Count == 0) byTag.Remove(tag);
        }
    }
}
