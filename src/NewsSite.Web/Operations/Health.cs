using NewsSite.Data;

namespace NewsSite.Web.Operations;

/// <summary>Whether the process lives (<c>/status/live</c>) and whether it can serve (<c>/status/ready</c>): one word, no details.</summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services)
        => services.AddHealthChecks().AddDbContextCheck<NewsDbContext>("database", tags: ["ready"]);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/status/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/status/ready", new() { Predicate = check => check.Tags.Contains("ready") });
    }
}
