namespace NewsSite.Web.Operations;

internal static class ContentRoot
{
    /// <summary>The program's own folder once it is published, whatever folder it is started in; null under development, where the sources are the root.</summary>
    public static string? OfPublishedSite() => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
}
