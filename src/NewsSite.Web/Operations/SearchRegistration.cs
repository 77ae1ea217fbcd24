using NewsSite.Search.Engines;

namespace NewsSite.Web.Operations;

internal static class SearchRegistration
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<EngineChoice>();
        services.AddHostedService<SearchKeeping>();
    }
}
