using System.Globalization;

namespace NewsSite.Web.Models;

/// <summary>Addresses that readers know, as they are written into pages, feeds and redirects.</summary>
public static class Address
{
    public static string Section(string section) => $"/{Uri.EscapeDataString(section)}";

    public static string Article(string section, int id, string slug)
        => string.Create(CultureInfo.InvariantCulture, $"/{Uri.EscapeDataString(section)}/{id}/{Uri.EscapeDataString(slug)}");

    /// <summary>What is new in a live story, below its own address.</summary>
    public static string LiveEntries(string article) => $"{article}/live";

    /// <summary>What changed of a story since readers have it, below its own address.</summary>
    public static string History(string article) => $"{article}/history";

    public static string Tag(string tag) => $"/tag/{Uri.EscapeDataString(tag)}";

    public static string Author(string author) => $"/author/{Uri.EscapeDataString(author)}";

    public static string Series(string series) => $"/series/{Uri.EscapeDataString(series)}";

    /// <summary>What was published on a day.</summary>
    public static string Archive(DateOnly day) => day.ToString("'/'yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    public static string Comment(long id) => string.Create(CultureInfo.InvariantCulture, $"/c/{id}");

    /// <summary>A confirmed reader's own page.</summary>
    public const string Account = "/account";

    /// <summary>Where a reader signs in to see it.</summary>
    public const string ReaderSignIn = "/account/sign-in?returnTo=/account";

    /// <summary>Where a reader’s respect for a comment is given.</summary>
    public static string Respect(long commentId) => string.Create(CultureInfo.InvariantCulture, $"/c/{commentId}/respect");

    public static string RespectTakenBack(long commentId) => $"{Respect(commentId)}/take-back";

    /// <summary>A comment’s own page for its sender.</summary>
    public static string Receipt(string key) => $"/receipt/{key}";

    /// <summary>The form by which a comment is reported.</summary>
    public static string ReportOf(long commentId) => string.Create(CultureInfo.InvariantCulture, $"/c/{commentId}/report");

    /// <summary>What has become of a report.</summary>
    public static string Report(string key) => $"/report/{key}";

    /// <summary>The feed of what a page lists.</summary>
    public static string Feed(string page) => $"{page.TrimEnd('/')}/feed";

    /// <summary>The feed of a story's comments.</summary>
    public static string CommentFeed(int articleId) => string.Create(CultureInfo.InvariantCulture, $"/comments/{articleId}/feed");

    /// <summary>What readers read and discuss most.</summary>
    public const string MostRead = "/most-read";

    /// <summary>What another site may show of a link to a page, for machines; the address is absolute.</summary>
    public static string OEmbed(string page, string format) => $"/oembed?url={Uri.EscapeDataString(page)}&format={format}";

    /// <summary>A file of the sitemap, the first of which is 1.</summary>
    public static string StorySitemap(int file) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-stories-{file}.xml");

    /// <summary>A file of the sitemap of tags.</summary>
    public static string TagSitemap(int file) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-tags-{file}.xml");

    /// <summary>A file of the sitemap of authors.</summary>
    public static string AuthorSitemap(int file) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-authors-{file}.xml");

    public static string Media(string fileName) => $"/media/{fileName}";
}
