using System.Xml.Linq;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Languages;

/// <summary>The files of what the pages say.</summary>
internal static class TextFiles
{
    public static readonly IReadOnlyDictionary<string, string> English = Read("Texts.resx");
    public static readonly IReadOnlyDictionary<string, string> German = Read("Texts.de.resx");
    public static readonly IReadOnlyDictionary<string, string> Arabic = Read("Texts.ar.resx");

    public static IReadOnlyDictionary<string, string> In(string language) => language switch { "de" => German, "ar" => Arabic, _ => English };

    private static Dictionary<string, string> Read(string name)
        => XDocument.Load(Path.Combine(SourceFolder.Web, "Languages", name)).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
}
