using System.Text;
using System.Xml.Linq;
using NewsSite.Photos.Metadata;

namespace NewsSite.Photos.Renditions;

/// <summary>What every rendition says of itself, so that a picture which travels says whose it is: nothing of where it was taken, and with what.</summary>
public sealed record RenditionCredit(string Creator, string Credit, string Copyright, string Description, string? WebStatement, string? LicensorUrl, string? DigitalSourceType)
{
    private static readonly XNamespace X = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>Of a photo with its metadata.</summary>
    public static RenditionCredit Of(Photo photo, string language)
    {
        var fields = photo.Metadata is { } metadata ? PictureFields.Read(metadata.Raw(), language) : new();
        return new(photo.Creator, photo.Credit, photo.Copyright, photo.Description,
            photo.Rights.LicenceAddress is { Length: > 0 } licence ? licence : fields.WebStatement, photo.Rights.Origin is { Length: > 0 } origin ? origin : fields.LicensorUrl, fields.DigitalSourceType);
    }

    /// <summary>As an XMP packet (ISO 16684-1) in UTF-8.</summary>
    public byte[] ToXmp()
    {
        var about = new XElement(
            Rdf + "Description", new XAttribute(Rdf + "about", ""),
            List("Seq", XmpPacket.Dc + "creator", Creator),
            Alternatives(XmpPacket.Dc + "rights", Copyright),
            Alternatives(XmpPacket.Dc + "description", Description),
            Text(XmpPacket.Photoshop + "Credit", Credit),
            Text(XmpPacket.Rights + "WebStatement", WebStatement),
            Text(XmpPacket.Ext + "DigitalSourceType", DigitalSourceType),
            string.IsNullOrEmpty(LicensorUrl) ? null : new XElement(
                XmpPacket.Plus + "Licensor", new XElement(Rdf + "Seq", new XElement(Rdf + "li", new XAttribute(Rdf + "parseType", "Resource"), Text(XmpPacket.Plus + "LicensorURL", LicensorUrl)))));
        var packet = new XElement(X + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", X), new XElement(Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf), about));
        return Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>{packet.ToString(SaveOptions.DisableFormatting)}<?xpacket end=\"r\"?>");
    }

    private static XElement? Text(XName name, string? value) => string.IsNullOrEmpty(value) ? null : new(name, Printable(value));

    private static XElement? List(string kind, XName name, string value) => value == "" ? null : new(name, new XElement(Rdf + kind, new XElement(Rdf + "li", Printable(value))));

    private static XElement? Alternatives(XName name, string value)
        => value == "" ? null : new(name, new XElement(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), Printable(value))));

    /// <summary>XML takes no control signs, and one must not cost the whole picture.</summary>
    private static string Printable(string text) => string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
