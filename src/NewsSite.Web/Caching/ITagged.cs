using NewsSite.Caching;

namespace NewsSite.Web.Caching;

/// <summary>What knows what it shows, so that the page it is on is made anew when that changes and not before.</summary>
public interface ITagged
{
    IEnumerable<PageTag> PageTags { get; }

    /// <summary>The hours at which it changes by itself, past ones perhaps among them.</summary>
    IEnumerable<DateTimeOffset> Hours => [];

    /// <summary>Whether it counts what goes on all the time, or cannot know its hours, so that it is made anew every minute.</summary>
    bool IsForTheMinute => false;

    /// <summary>Bytes that it takes where it is kept itself, roughly.</summary>
    int Size => 20_000;
}
