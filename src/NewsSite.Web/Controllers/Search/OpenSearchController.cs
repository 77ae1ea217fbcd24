using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsSite.Web.Caching;
using NewsSite.Web.Operations;
using NewsSite.Web.Syndication;

namespace NewsSite.Web.Controllers;

/// <summary>How browsers search the site from their own address bar (OpenSearch 1.1).</summary>
public sealed class OpenSearchController(IOptions<SiteOptions> site, TimeProvider clock) : ReaderController
{
    public const string ContentType = "application/opensearchdescription+xml";

    /// <summary>The longest short name that the format has.</summary>
    private const int LongestShortName = 16;

    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    [Read, Cached]
    public IActionResult Show()
    {
        var (name, options) = (site.Value.Name, site.Value);
        var description = new XElement(
            OpenSearch + "OpenSearchDescription",
            new XElement(OpenSearch + "ShortName", name.Length <= LongestShortName ? name : name[..LongestShortName].TrimEnd()),
            new XElement(OpenSearch + "Description", $"Search the stories of {name}."),
            new XElement(OpenSearch + "InputEncoding", "UTF-8"),
            new XElement(OpenSearch + "Language", options.Language),
            new XElement(OpenSearch + "Image", new XAttribute("type", "image/svg+xml"), options.Absolute("/favicon.svg")),
            new XElement(OpenSearch + "Url", new XAttribute("type", "text/html"), new XAttribute("method", "get"), new XAttribute("template", options.Absolute("/search?q={searchTerms}"))),
            new XElement(OpenSearch + "Url", new XAttribute("type", ContentType), new XAttribute("rel", "self"), new XAttribute("template", options.Absolute("/opensearch.xml"))));
        return new Document($"{ContentType}; charset=utf-8", clock.GetUtcNow(), changedAt: null,
            stream => stream.WriteAsync(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{description}\n")).AsTask());
    }
}
