using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Storage;
using NewsSite.Search.Engines;

namespace NewsSite.Web.Operations;

/// <summary>
/// Whether the process lives (<c>/status/live</c>) and whether it can serve (<c>/status/ready</c>): one word, no details. <c>Degraded</c> is answered with 200:
/// readers are served, and somebody should look at the page of jobs.
/// </summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddDbContextCheck<NewsDbContext>("database", tags: ["ready"])
        .AddCheck<JobsCheck>("jobs", tags: ["ready"])
        .AddCheck("renditions", () => RenditionMaker.IsPossible ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("libvips is missing."), tags: ["ready"])
        .AddCheck<MediaCheck>("pictures", HealthStatus.Degraded, tags: ["ready"], timeout: TimeSpan.FromSeconds(5))
        .AddCheck<SearchCheck>("search", HealthStatus.Degraded, tags: ["ready"])
        .AddCheck<LateCheck>("late stories", HealthStatus.Degraded, tags: ["ready"]);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/status/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/status/ready", new() { Predicate = check => check.Tags.Contains("ready") });
    }

    /// <summary>Amber when a job fails or hangs.</summary>
    private sealed class JobsCheck(IEnumerable<IHostedService> services, TimeProvider clock) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var ill = services.OfType<Job>().Where(j => j.Fails || j.Hangs(clock.GetUtcNow())).Select(j => j.Name).ToList();
            return Task.FromResult(ill.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"Look at: {string.Join(", ", ill)}."));
        }
    }

    /// <summary>Amber when the pictures cannot be had: stories are still read.</summary>
    private sealed class MediaCheck(MediaStore media) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await media.CheckAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }

    /// <summary>Amber when the database server has no full-text search: readers are served, with fewer stories than there are.</summary>
    private sealed class SearchCheck(NewsDbContext db, EngineChoice engines) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
            => (await engines.ForAsync(db, cancellationToken)).Reach is { } reach
                ? HealthCheckResult.Degraded($"The server has no full-text search, so only the latest {reach} stories are searched.") : HealthCheckResult.Healthy();
    }

    /// <summary>Amber when a story should be out and is not; a database that does not answer is the other check's affair.</summary>
    private sealed class LateCheck(NewsDbContext db, TimeProvider clock) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
            => await db.Articles.Late(clock.GetUtcNow()).AnyAsync(cancellationToken) ? HealthCheckResult.Degraded("Stories are late.") : HealthCheckResult.Healthy();
    }
}
