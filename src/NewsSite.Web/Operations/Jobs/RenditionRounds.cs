using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Photos.Renditions;

namespace NewsSite.Web.Operations;

/// <summary>Makes the renditions of photos that were taken in, a few at a time.</summary>
internal sealed partial class RenditionRounds(IServiceScopeFactory scopes, RenditionMaker maker, RenditionFolder folder, IOptions<SiteOptions> site, TimeProvider clock, ILogger<RenditionRounds> log)
    : Job(scopes, clock, log)
{
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(30);

    public override string Name => "Make renditions";

    public override string Things => "pictures";

    public override TimeSpan Pause { get; } = TimeSpan.FromSeconds(3);

    public override bool IsOn => site.Value.Renditions == RenditionMaking.Ahead && RenditionMaker.IsPossible;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!RenditionMaker.IsPossible && site.Value.Renditions != RenditionMaking.Off) NoLibrary(log);
        if (IsOn) await base.ExecuteAsync(stoppingToken);
    }

    protected override async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var queue = new RenditionQueue(services.GetRequiredService<NewsDbContext>(), maker, folder, site.Value.Language);
        var began = Clock.GetTimestamp();
        for (var done = 0; ; done++)
        {
            if (Clock.GetElapsedTime(began) > LongestRound || await queue.NextAsync(Clock.GetUtcNow(), cancel) is not { } photo) return done;
            if (await queue.MakeAsync(photo, Clock.GetUtcNow(), cancel) is { Length: > 0 } trouble) Trouble(log, photo.Id, trouble);
        }
    }

    [LoggerMessage(LogLevel.Warning, "libvips is not on this machine, so readers get pictures as they were uploaded")]
    private static partial void NoLibrary(ILogger log);

    [LoggerMessage(LogLevel.Warning, "The renditions of photo {Id} could not be made: {Trouble}")]
    private static partial void Trouble(ILogger log, int id, string trouble);
}
