using NewsSite.Caching;
using NewsSite.Web.Languages;

namespace NewsSite.Web.Syndication;

/// <summary>A feed, before it is written in one of the formats. Paths are of the site; the writers make them absolute.</summary>
/// <param name="Id">See <see cref="StableIds"/>.</param>
/// <param name="Title">What a feed reader lists it under.</param>
/// <param name="Description">What it holds, in a sentence.</param>
/// <param name="Page">Path of the page that shows the same to people.</param>
/// <param name="ChangedAt">When anything in it last changed or went; null when nobody can say.</param>
/// <param name="Entries">The latest first.</param>
public sealed record Feed(string Id, string Title, string Description, string Page, DateTimeOffset? ChangedAt, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>BCP 47 tag of its title and description, and of most of its entries.</summary>
    public string Language { get; init; } = PageLanguage.Current.Tag;

    /// <summary>Address of the WebSub hub that is told of each change; none where it is told of none.</summary>
    public string? Hub { get; init; }

    /// <summary>What it shows.</summary>
    public IReadOnlyList<PageTag> Tags { get; init; } = [];

    /// <summary>When an entry last changed in a way that readers should know of.</summary>
    public DateTimeOffset UpdatedAt => Entries.Select(e => e.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
}

/// <summary>One story, correction or comment in a feed.</summary>
/// <param name="Id">Never changes, whatever becomes of the address.</param>
/// <param name="Address">Path, perhaps with a fragment.</param>
/// <param name="Title">In plain words.</param>
/// <param name="PublishedAt">Never changes.</param>
/// <param name="UpdatedAt">Moves with updates and corrections, not with typing errors.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record FeedEntry(string Id, string Address, string Title, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, string Language)
{
    /// <summary>Plain text.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Safe HTML with absolute links; null when the feed gives summaries only.</summary>
    public string? Html { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public FeedPhoto? Photo { get; init; }

    /// <summary>Path of the feed of its comments.</summary>
    public string? CommentFeed { get; init; }

    /// <summary>The number of the revision that put right what the entry tells of.</summary>
    public int? Revision { get; init; }
}

/// <summary>A photo that its supplier lets us pass on, never without its credit.</summary>
public sealed record FeedPhoto(string Source, string Type, int Width, int Height, string AltText, string Caption, string Credit);
