using NewsSite.Authors;
using NewsSite.Sections;
using NewsSite.Series;
using NewsSite.Tags;

namespace NewsSite.Articles;

/// <summary>An imported or retired address that leads for ever to one article, section, tag, author or series.</summary>
public sealed class FormerAddress
{
    public const int LongestPath = 400;

    public int Id { get; private set; }

    /// <summary>
    /// Path without host and query, lower-case, without slash at the end, such as <c>/2021/09/massoud</c>; with the query only where that alone named
    /// something, such as <c>/?p=12</c>.
    /// </summary>
    public string Path { get; private set; } = "";

    public int? ArticleId { get; private set; }

    public Article? Article { get; private set; }

    public int? SectionId { get; private set; }

    public Section? Section { get; private set; }

    public int? TagId { get; private set; }

    public Tag? Tag { get; private set; }

    public int? AuthorId { get; private set; }

    public Author? Author { get; private set; }

    public int? SeriesId { get; private set; }

    public StorySeries? Series { get; private set; }

    private FormerAddress()
    {
    }

    public FormerAddress(string path, Article article) => (Path, Article) = (Normalize(path), article);

    public FormerAddress(string path, Section section) => (Path, Section) = (Normalize(path), section);

    public FormerAddress(string path, Tag tag) => (Path, Tag) = (Normalize(path), tag);

    public FormerAddress(string path, Author author) => (Path, Author) = (Normalize(path), author);

    public FormerAddress(string path, StorySeries series) => (Path, Series) = (Normalize(path), series);

    /// <summary>The address of what had a number and no path of its own, as WordPress gives it to everything: <c>/?p=12</c>.</summary>
    public static string OfNumber(string name, string number) => $"/?{name}={number}";

    /// <summary>The one spelling under which an address is stored and looked up.</summary>
    public static string Normalize(string path) => "/" + path.Trim('/').ToLowerInvariant();

    /// <summary>What it leads to, in the desk's words.</summary>
    internal string Whose() => this switch
    {
        { Section: { } section } => $"the section “{section.Name}”",
        { Tag: { } tag } => $"the tag “{tag.Name}”",
        { Author: { } author } => $"the author “{author.Name}”",
        { Series: { } series } => $"the series “{series.Name}”",
        _ => "a story",
    };

    /// <summary>Whether it leads where another does.</summary>
    internal bool LeadsWhere(FormerAddress other)
        => (Article ?? (object?)Section ?? Tag ?? (object?)Author ?? Series) == (other.Article ?? (object?)other.Section ?? other.Tag ?? (object?)other.Author ?? other.Series);
}
