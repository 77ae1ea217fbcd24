using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Photos.Looks;
using NewsSite.Photos.Renditions;

namespace NewsSite.Web.Operations;

/// <summary>Looks at photos that were not looked at when they came, so that near copies are found; which are left is in the database.</summary>
internal sealed class PhotoLooking(IServiceScopeFactory scopes, RenditionMaker maker, IOptions<SiteOptions> site, TimeProvider clock, ILogger<PhotoLooking> log) : Job(scopes, clock, log)
{
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(30);

    public override string Name => "Look for near copies";

    public override string Things => "photos";

    public override TimeSpan Pause { get; } = TimeSpan.FromSeconds(15);

    public override bool IsOn => site.Value.Renditions != RenditionMaking.Off && RenditionMaker.IsPossible;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (IsOn) await base.ExecuteAsync(stoppingToken);
    }

    protected override async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (db, began) = (services.GetRequiredService<NewsDbContext>(), Clock.GetTimestamp());
        for (var done = 0; ; done++)
        {
            if (Clock.GetElapsedTime(began) > LongestRound || await db.Photos.AsNoTracking().NotLookedAt().FirstOrDefaultAsync(cancel) is not { } photo) return done;
            await new LookAlikes(db).KeepAsync(photo, maker, Clock.GetUtcNow(), cancel);
        }
    }
}
