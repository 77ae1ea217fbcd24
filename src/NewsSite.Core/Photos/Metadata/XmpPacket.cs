using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsSite.Photos.Files;

namespace NewsSite.Photos.Metadata;

/// <summary>The properties of XMP packets, found by namespace and never by prefix. A packet that is no XML, or declares anything, counts as empty.</summary>
internal sealed class XmpPacket
{
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    public static readonly XNamespace Core = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    public static readonly XNamespace Ext = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    public static readonly XNamespace Rights = "http://ns.adobe.com/xap/1.0/rights/";
    public static readonly XNamespace Plus = "http://ns.useplus.org/ldf/xmp/1.0/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private readonly List<XElement> descriptions = [];

    public XmpPacket(params IEnumerable<byte[]?> packets)
    {
        foreach (var packet in packets.OfType<byte[]>())
        {
            if (Load(packet) is { } root) descriptions.AddRange(root.DescendantsAndSelf(Rdf + "RDF").Take(1).Elements(Rdf + "Description"));
        }
    }

    /// <summary>A property's text; of several languages the wanted one, else the same without its region, else the default, else the first.</summary>
    public string? Text(XName name, string language = "")
    {
        foreach (var description in descriptions)
        {
            if (description.Attribute(name)?.Value is { } short_ && Clean.Text(short_) is { Length: > 0 } text) return text;
            if (description.Element(name) is { } element && Chosen(element, language) is { Length: > 0 } chosen) return chosen;
        }

        return null;
    }

    /// <summary>The items of a list, or the one value of a property that is none.</summary>
    public IEnumerable<string> Texts(XName name) => descriptions.Elements(name).Take(1).SelectMany(Items).Concat(descriptions.Attributes(name).Take(1).Select(a => a.Value))
        .Select(Clean.Text).Where(t => t.Length > 0);

    /// <summary>A member of the first structure that a property holds, whichever way it is written.</summary>
    public string? Member(XName property, XName member) => descriptions.Elements(property).Take(1)
        .SelectMany(e => e.Descendants(member).Select(m => m.Value).Concat(e.DescendantsAndSelf().Attributes(member).Select(a => a.Value)))
        .Select(Clean.Text).FirstOrDefault(t => t.Length > 0);

    private static string Chosen(XElement element, string language)
    {
        var items = element.Descendants(Rdf + "li").Take(100).ToList();
        if (items.Count == 0) return Clean.Text(element.Value);
        string Tag(XElement item) => item.Attribute(XNamespace.Xml + "lang")?.Value ?? "";
        var short_ = language.Split('-')[0];
        var item = items.Find(i => Tag(i).Equals(language, StringComparison.OrdinalIgnoreCase) && language != "")
            ?? items.Find(i => Tag(i).Split('-')[0].Equals(short_, StringComparison.OrdinalIgnoreCase) && short_ != "")
            ?? items.Find(i => Tag(i) == "x-default") ?? items[0];
        return Clean.Text(item.Value);
    }

    private static IEnumerable<string> Items(XElement element)
        => element.Descendants(Rdf + "li").Any() ? element.Descendants(Rdf + "li").Take(1000).Select(i => i.Value) : [element.Value];

    private static XElement? Load(byte[] packet)
    {
        try
        {
            using var text = new StringReader(Decoded(packet));
            using var reader = XmlReader.Create(text, new()
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = RawMetadata.LargestXmp, CheckCharacters = false, ConformanceLevel = ConformanceLevel.Fragment,
            });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element) return IsShallow(packet) ? (XElement)XNode.ReadFrom(reader) : null;
            }
        }
        catch (XmlException)
        {
        }

        return null;
    }

    /// <summary>Real packets nest some ten elements; a thousand and more only mean to exhaust a reader.</summary>
    private static bool IsShallow(byte[] packet)
    {
        using var text = new StringReader(Decoded(packet));
        using var reader = XmlReader.Create(text, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, ConformanceLevel = ConformanceLevel.Fragment });
        while (reader.Read())
        {
            if (reader.Depth > 100) return false;
        }

        return true;
    }

    private static string Decoded(byte[] packet)
    {
        var encoding = packet switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [_, 0, 0, 0, ..] => Encoding.UTF32,
            [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, _, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            [0xFF, 0xFE, ..] or [_, 0, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return encoding.GetString(packet).Trim('\uFEFF', '\0', ' ', '\n', '\r', '\t');
    }
}
