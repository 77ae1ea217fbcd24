namespace NewsSite.Articles;

/// <summary>An imported or retired address that leads to an article for ever.</summary>
public sealed class FormerAddress
{
    public const int LongestPath = 400;

    public int Id { get; private set; }

    /// <summary>Path without host and query, lower-case, without slash at the end, such as <c>/2021/09/massoud</c>.</summary>
    public string Path { get; private set; } = "";

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    private FormerAddress()
    {
    }

    public FormerAddress(string path, Article article)
    {
        Path = Normalize(path);
        Article = article;
    }

    /// <summary>The one spelling under which an address is stored and looked up.</summary>
    public static string Normalize(string path) => "/" + path.Trim('/').ToLowerInvariant();
}
