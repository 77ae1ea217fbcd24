using NewsSite.Caching;

namespace NewsSite.Web.Caching;

internal static class CacheRegistration
{
    public static void AddPageCache(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<CacheOptions>().BindConfiguration(CacheOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<PageShelf>();
        builder.Services.AddSingleton<ChangeWatch>();
        builder.Services.AddSingleton<PageSending>();
        builder.Services.AddScoped<IRecall, Recall>();

        // Asks for the watch only when something was committed, because the watch itself reads the database.
        builder.Services.AddSingleton(services => new PageChangeInterceptor(() => services.GetRequiredService<ChangeWatch>().Nudge()));
        builder.Services.AddHostedService<ChangeKeeping>();
    }

    public static void UsePageHits(this WebApplication app) => app.UseMiddleware<PageHits>();

    public static void UsePageCache(this WebApplication app) => app.UseMiddleware<PageCache>();
}
