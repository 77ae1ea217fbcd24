using NewsSite.Caching;

namespace NewsSite.Web.Caching;

/// <summary>What a page shows, gathered while it is made; a feature of the request that makes it.</summary>
/// <param name="begunAt">When its making began.</param>
internal sealed class PageContents(DateTimeOffset begunAt)
{
    private readonly Lock gate = new();
    private HashSet<PageTag>? overtaken;

    public HashSet<PageTag> Tags { get; } = [];

    public DateTimeOffset EndsAt { get; private set; } = DateTimeOffset.MaxValue;

    /// <summary>The story that somebody reads who gets this page.</summary>
    public int? Story { get; set; }

    public void Add(ITagged page)
    {
        Tags.UnionWith(page.PageTags);
        foreach (var hour in page.Hours) if (hour > begunAt && hour < EndsAt) EndsAt = hour;
        var minute = new DateTimeOffset(begunAt.UtcTicks - begunAt.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero).AddMinutes(1);
        if (page.IsForTheMinute && minute < EndsAt) EndsAt = minute;
    }

    /// <summary>Something changed while the page was being made, so that it may show how it was before.</summary>
    public void Overtake(IEnumerable<PageTag> tags)
    {
        lock (gate) (overtaken ??= []).UnionWith(tags);
    }

    public bool IsOvertaken
    {
        get
        {
            lock (gate) return overtaken is not null && (overtaken.Contains(new(PageTagKind.Everything)) || overtaken.Overlaps(Tags));
        }
    }
}

internal static class PageContentsOfRequest
{
    /// <summary>What the page that a request makes shows; null where the page is not kept.</summary>
    public static PageContents? Contents(this HttpContext http) => http.Features.Get<PageContents>();
}
