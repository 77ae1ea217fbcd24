using System.ComponentModel.DataAnnotations;

namespace NewsSite.Web.Syndication;

/// <summary>The settings below <c>Syndication</c>: what the site gives to feed readers and search engines.</summary>
public sealed class SyndicationOptions
{
    public const string Section = "Syndication";

    /// <summary>Whether feeds carry whole stories; otherwise only their standfirsts.</summary>
    public bool FullText { get; init; } = true;

    /// <summary>Entries in a feed.</summary>
    [Range(1, 100)]
    public int Items { get; init; } = 20;

    /// <summary>
    /// The host name in the ids of feed entries; the host of <c>Site:Address</c> when empty. Set it to the old name before the site
    /// moves to another one, or every feed reader takes every entry for a new one.
    /// </summary>
    public string? Authority { get; init; }

    /// <summary>Names of crawlers that robots.txt turns away, such as <c>GPTBot</c>.</summary>
    public IReadOnlyList<string> RefusedCrawlers { get; init; } = [];

    /// <summary>Lines of ads.txt; there is no such file when there are none.</summary>
    public IReadOnlyList<string> AdsTxt { get; init; } = [];
}
