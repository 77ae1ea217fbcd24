using Microsoft.Extensions.Options;
using NewsSite.Search;
using NewsSite.Search.Engines;

namespace NewsSite.Web.Operations;

internal static class SearchRegistration
{
    /// <summary>Many times what any honest search takes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public static void AddSearch(this IServiceCollection services)
    {
        services.AddOptions<SearchFloodOptions>().BindConfiguration(SearchFloodOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => new SearchFlood(s.GetRequiredService<IOptions<SearchFloodOptions>>().Value));
        services.AddSingleton<EngineChoice>();
        services.AddSingleton(new SearchTime(Longest));
        services.AddHostedService<SearchKeeping>();
    }
}
