using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;

namespace NewsSite.Web.Operations;

/// <summary>Reads photos again after the desk has said how a name is spelled.</summary>
internal sealed class PhotoNaming(IServiceScopeFactory scopes, RightsProfile profile, RenditionFolder renditions, IOptions<SiteOptions> site, TimeProvider clock, ILogger<PhotoNaming> log)
    : Job(scopes, clock, log)
{
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(20);

    public override string Name => "Write names as the house does";

    public override string Things => "photos";

    public override TimeSpan Pause { get; } = TimeSpan.FromSeconds(5);

    protected override async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var respelling = new Respelling(services.GetRequiredService<NewsDbContext>(), profile, renditions, site.Value.Language);
        var (began, done) = (Clock.GetTimestamp(), 0);
        while (Clock.GetElapsedTime(began) < LongestRound && await respelling.NextAsync(cancel) is { } changed) done += changed;
        return done;
    }
}
