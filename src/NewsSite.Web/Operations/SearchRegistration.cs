using Microsoft.Extensions.Options;
using NewsSite.Search;
using NewsSite.Search.Engines;

namespace NewsSite.Web.Operations;

internal static class SearchRegistration
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddOptions<SearchFloodOptions>().BindConfiguration(SearchFloodOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => new SearchFlood(s.GetRequiredService<IOptions<SearchFloodOptions>>().Value));
        services.AddSingleton<EngineChoice>();
        services.AddHostedService<SearchKeeping>();
    }
}
