namespace NewsSite.Tests.Site;

/// <summary>Where the source of the site is, for tests that read views.</summary>
internal static class SourceFolder
{
    public static string Web { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "src", "NewsSite.Web"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src", "NewsSite.Web");
    }
}
