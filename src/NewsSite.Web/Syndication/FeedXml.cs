using System.Text;
using System.Xml;

namespace NewsSite.Web.Syndication;

/// <summary>The few ways in which the XML formats write things; all text passes here and loses what XML cannot hold.</summary>
internal static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The stream stays open.</summary>
    public static XmlWriter To(Stream stream)
        => XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", CloseOutput = false });

    public static void Element(this XmlWriter xml, string name, string text) => xml.Element("", name, null, text);

    /// <summary>An element with text; the attributes come in pairs, those without a value are left out.</summary>
    public static void Element(this XmlWriter xml, string prefix, string name, string? ns, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (prefix.Length == 0) xml.WriteStartElement(name, ns);
        else xml.WriteStartElement(prefix, name, ns);
        foreach (var (attribute, value) in attributes)
            if (value is not null) xml.WriteAttributeString(attribute, FeedText.Clean(value));
        if (text is not null) xml.WriteString(FeedText.Clean(text));
        xml.WriteEndElement();
    }
}
