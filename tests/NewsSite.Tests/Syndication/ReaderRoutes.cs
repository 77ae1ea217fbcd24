using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Tests.Site;
using NewsSite.Web.Controllers;

namespace NewsSite.Tests.Syndication;

/// <summary>
/// Every address that readers may ask for, made out of the routes themselves: each part of an address is filled with what leads to a
/// hidden story, to a public one and to none. A route with a part of which nothing is known here fails the test that walks it.
/// </summary>
internal sealed class ReaderRoutes
{
    private const string FarKey = "3155378975999999999-2147483647";

    /// <summary>What stands in the addresses, by the name of the part; empty means that the part is left out.</summary>
    private readonly Dictionary<string, string[]> parts = new()
    {
        ["format"] = ["", "atom", "json"],
        ["file"] = ["rss.xml", "feed.json", "0123456789abcdef0123456789abcdef.png"],
        ["number"] = ["1", "2"],
        ["key"] = ["1", "forged"],
        ["status"] = ["404"],
        ["year"] = ["2026"],
        ["month"] = ["11"],
        ["day"] = ["21", "22", "23"],
    };

    /// <summary>What may be asked for behind the question mark, by the name of the parameter.</summary>
    private readonly Dictionary<string, string[]> questions = new()
    {
        ["before"] = [FarKey],
        ["from"] = ["1", "2", "3"],
        ["entry"] = ["1"],
        ["lite"] = ["1"],
        ["since"] = ["0"],
        ["order"] = ["newest", "respected"],
        ["replyTo"] = ["1", "2", "3"],
        ["receipt"] = ["forged"],
        ["returnTo"] = ["/"],
        ["key"] = ["forged"],
        ["done"] = ["changed"],
        ["form"] = ["ignored"],
        ["span"] = ["week"],
        ["format"] = ["xml"],
        ["maxwidth"] = ["640"],
        ["maxheight"] = ["480"],
        ["url"] = ["/c/1", "/c/2", "/c/3", "/", "https://localhost/world/1", "https://localhost/world/3", "https://localhost/world/4", "https://localhost/world/5/x"],
    };

    private readonly List<string> more;

    /// <param name="sections">Slugs of sections.</param>
    /// <param name="articles">Numbers of hidden, public and missing articles.</param>
    /// <param name="slugs">Slugs of hidden and public articles.</param>
    /// <param name="words">Words that only hidden stories have, for addresses that search.</param>
    /// <param name="more">Addresses that no route names, such as former ones.</param>
    public ReaderRoutes(string[] sections, int[] articles, string[] slugs, string[] words, string[] more)
    {
        parts["section"] = sections;
        parts["slug"] = ["", .. slugs];
        parts["id"] = parts["articleId"] = [.. articles.Select(a => a.ToString(CultureInfo.InvariantCulture))];
        questions["q"] = words;
        this.more = [.. more];
    }

    /// <summary>Every address, each once.</summary>
    public IReadOnlyList<string> Addresses(TestSite site) => [.. Endpoints(site).SelectMany(AddressesOf).Concat(more).Distinct()];

    private static IEnumerable<RouteEndpoint> Endpoints(TestSite site)
    {
        var open = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null || e.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Where(e => !e.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor"))
            .Where(e => !e.RoutePattern.RawText!.TrimStart('/').StartsWith("status/", StringComparison.Ordinal) && !IsCatchAll(e)).ToList();
        Assert.All(open, e => Assert.True(
            e.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action && typeof(ReaderController).IsAssignableFrom(action.ControllerTypeInfo),
            $"{e.DisplayName} answers everybody, but the walk through the readers’ pages does not know how to ask it."));
        return open.Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET"));
    }

    /// <summary>The fallbacks, which the addresses that no route names are for.</summary>
    private static bool IsCatchAll(RouteEndpoint endpoint) => endpoint.RoutePattern.Parameters.Any(p => p.IsCatchAll);

    private IEnumerable<string> AddressesOf(RouteEndpoint endpoint)
    {
        var paths = Paths(endpoint).ToList();
        var inPath = endpoint.RoutePattern.Parameters.Select(p => p.Name).ToHashSet();
        var asked = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.Parameters
            .Where(p => p.ParameterType != typeof(CancellationToken) && !inPath.Contains(p.Name))
            .SelectMany(p => Known(questions, p.Name, endpoint).Select(value => $"{p.Name}={Uri.EscapeDataString(value)}")).ToList();
        return paths.Concat(paths.SelectMany(path => asked.Select(question => $"{path}?{question}")));
    }

    private IEnumerable<string> Paths(RouteEndpoint endpoint)
    {
        IEnumerable<string> paths = [""];
        foreach (var segment in endpoint.RoutePattern.PathSegments)
            paths = paths.SelectMany(path => Fill(segment, endpoint).Select(part => part.Length == 0 ? path : $"{path}/{part}"));
        return paths.Select(p => p.Length == 0 ? "/" : p);
    }

    private IEnumerable<string> Fill(RoutePatternPathSegment segment, RouteEndpoint endpoint)
    {
        IEnumerable<string> filled = [""];
        foreach (var part in segment.Parts)
        {
            var values = part switch
            {
                RoutePatternLiteralPart literal => [literal.Content],
                RoutePatternSeparatorPart separator => [separator.Content],
                RoutePatternParameterPart parameter => Known(parts, parameter.Name, endpoint).Where(v => v.Length > 0 || parameter.IsOptional).Select(Uri.EscapeDataString).ToArray(),
                _ => throw new NotSupportedException(endpoint.DisplayName),
            };
            filled = filled.SelectMany(begun => values.Select(value => begun + value));
        }

        return filled;
    }

    private static string[] Known(Dictionary<string, string[]> table, string name, RouteEndpoint endpoint)
    {
        Assert.True(table.ContainsKey(name), $"Say in {nameof(ReaderRoutes)} what to put for “{name}” of {endpoint.RoutePattern.RawText}, so that the walk asks for hidden stories there too.");
        return table[name];
    }
}
