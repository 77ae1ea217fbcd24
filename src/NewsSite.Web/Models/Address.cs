using System.Globalization;

namespace NewsSite.Web.Models;

/// <summary>Addresses that readers know, as they are written into pages, feeds and redirects.</summary>
public static class Address
{
    public static string Section(string section) => $"/{Uri.EscapeDataString(section)}";

    public static string Article(string section, int id, string slug)
        => string.Create(CultureInfo.InvariantCulture, $"/{Uri.EscapeDataString(section)}/{id}/{Uri.EscapeDataString(slug)}");

    public static string Tag(string tag) => $"/tag/{Uri.EscapeDataString(tag)}";

    public static string Author(string author) => $"/author/{Uri.EscapeDataString(author)}";

    public static string Comment(long id) => string.Create(CultureInfo.InvariantCulture, $"/c/{id}");

    public static string Media(string fileName) => $"/media/{fileName}";
}
