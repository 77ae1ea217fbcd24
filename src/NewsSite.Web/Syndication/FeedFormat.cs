using Microsoft.Extensions.Options;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>One of the three ways in which a feed is written.</summary>
/// <param name="Name">Last part of its address; empty for the one that has the bare address.</param>
/// <param name="ContentType">As it is sent.</param>
/// <param name="Write">Writes the whole feed; the string is the feed's own path.</param>
public sealed record FeedFormat(string Name, string ContentType, Action<Feed, string, SiteOptions, Stream> Write)
{
    public static readonly FeedFormat Rss = new("", "application/rss+xml; charset=utf-8", RssFeed.Write);
    public static readonly FeedFormat Atom = new("atom", "application/atom+xml; charset=utf-8", AtomFeed.Write);
    public static readonly FeedFormat Json = new("json", "application/feed+json; charset=utf-8", JsonFeed.Write);

    /// <summary>The format that an address asks for, by our names or by those that WordPress gives them; null for no format at all.</summary>
    public static FeedFormat? Named(string? name) => name?.ToLowerInvariant() switch
    {
        null or "" or "rss" or "rss2" or "rdf" => Rss,
        "atom" => Atom,
        "json" => Json,
        _ => null,
    };

    /// <summary>The path of a feed in this format.</summary>
    public string Of(string feed) => Name.Length == 0 ? feed : $"{feed}/{Name}";
}

/// <summary>Ids that outlive every change of an address: tag URIs (RFC 4151) made of what never changes, the kind and the number of a row.</summary>
public sealed class StableIds(IOptions<SiteOptions> site, IOptions<SyndicationOptions> options)
{
    private readonly string authority = options.Value.Authority is { Length: > 0 } given ? given : new Uri(site.Value.Address).IdnHost;

    /// <param name="thing">Such as <c>article/7</c>.</param>
    public string Of(FormattableString thing) => $"tag:{authority},2026:{FormattableString.Invariant(thing)}";
}
