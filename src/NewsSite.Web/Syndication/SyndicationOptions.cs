using System.ComponentModel.DataAnnotations;

namespace NewsSite.Web.Syndication;

/// <summary>The settings below <c>Syndication</c>: what the site gives to feed readers and search engines.</summary>
public sealed class SyndicationOptions : IValidatableObject
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

    /// <summary>
    /// Address of the WebSub hub that feeds name and that is told when they change, such as <c>https://pubsubhubbub.appspot.com/</c>; without one, feed
    /// readers ask again and again.
    /// </summary>
    public string? Hub { get; init; }

    /// <summary>
    /// The key by which search engines that speak IndexNow know that we are this site: 8 to 128 letters, digits and hyphens. Without one they are told nothing.
    /// </summary>
    [RegularExpression("[A-Za-z0-9-]{8,128}")]
    public string? IndexNowKey { get; init; }

    /// <summary>Where search engines are told what changed; one passes it on to all.</summary>
    public string IndexNow { get; init; } = "https://api.indexnow.org/indexnow";

    /// <summary>Names of crawlers that robots.txt turns away, such as <c>GPTBot</c>.</summary>
    public IReadOnlyList<string> RefusedCrawlers { get; init; } = [];

    /// <summary>Lines of ads.txt; there is no such file when there are none.</summary>
    public IReadOnlyList<string> AdsTxt { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, address) in ((string, string?)[])[(nameof(Hub), Hub), (nameof(IndexNow), IndexNow)])
        {
            if (address is { Length: > 0 } && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")))
                yield return new ValidationResult($"{Section}:{name} “{address}” is not a web address; it begins with https:// or http://.");
        }
    }
}
