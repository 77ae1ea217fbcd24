using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Markup;

/// <summary>Leaves only links that lead somewhere harmless; of the others the words stay.</summary>
internal static class SafeLinks
{
    private static readonly string[] Schemes = ["http:", "https:", "mailto:"];

    /// <param name="document">A parsed text, changed in place.</param>
    /// <param name="rel">The <c>rel</c> of every link that stays.</param>
    /// <param name="pictures">Whether pictures from the site's own media folder stay pictures.</param>
    public static void Apply(MarkdownDocument document, string rel, bool pictures)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage && pictures && link.Url?.StartsWith("/media/", StringComparison.Ordinal) == true) continue;
            link.IsImage = false;
            if (IsHarmless(link.Url)) link.GetAttributes().AddProperty("rel", rel);
            else link.ReplaceBy(new ContainerInline(), copyChildren: true);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (link.IsEmail || IsHarmless(link.Url)) link.GetAttributes().AddProperty("rel", rel);
            else link.ReplaceBy(new LiteralInline(link.Url), copyChildren: false);
        }
    }

    /// <summary>Browsers skip control characters and white space in a scheme, so they are skipped here too.</summary>
    private static bool IsHarmless(string? url)
    {
        var bare = string.Concat((url ?? "").Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        var isOwnPath = bare is ['/', ..] && bare is not ['/', '/' or '\\', ..];
        return isOwnPath || Schemes.Any(s => bare.StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }
}
