using AngleSharp.Dom;
using System.Text.RegularExpressions;

namespace NewsSite.Tests.Comments;

/// <summary>What a page consists of, without its words: every element with its attributes, classes and ids, and every kind of address. Two pages of one kind that differ in it differ in markup.</summary>
internal static partial class PageShape
{
    private static readonly HashSet<string> Addresses = ["href", "src", "srcset", "action", "formaction", "poster", "data", "cite", "background", "ping", "manifest", "imagesrcset"];

    public static HashSet<string> Of(IParentNode page) => [.. page.QuerySelectorAll("*").SelectMany(Parts)];

    private static IEnumerable<string> Parts(IElement element)
    {
        var name = element.LocalName;
        yield return $"<{name}> in {element.NamespaceUri}";
        foreach (var attribute in element.Attributes)
        {
            yield return $"{name} {attribute.Name}";
            if (attribute.Name == "class") foreach (var part in element.ClassList.Where(c => !IsOfWords(name, c))) yield return $"{name}.{part}";
            if (attribute.Name is "id" or "name" or "for" or "form" or "rel" or "type" or "http-equiv") yield return $"{name} {attribute.Name}={Numbers().Replace(attribute.Value, "N")}";
            if (Addresses.Contains(attribute.Name)) yield return $"{name} {attribute.Name}: {KindOf(element, attribute.Value)}";
        }
    }

    /// <summary>The language of code and the colour of a name follow the words, whatever they are.</summary>
    private static bool IsOfWords(string element, string part)
        => (element == "code" && part.StartsWith("language-", StringComparison.Ordinal)) || (element == "svg" && part.StartsWith("tone-", StringComparison.Ordinal));

    private static string KindOf(IElement element, string address)
    {
        if (address is ['/', not ('/' or '\\'), ..] or "/" or ['#', ..] or ['?', ..] or "") return "our own";
        if (element.LocalName != "a") return address;
        var isReaders = element.GetAttribute("rel")?.Split(' ').Contains("ugc") == true;
        return isReaders && (address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            ? "a reader's" : address;
    }

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
