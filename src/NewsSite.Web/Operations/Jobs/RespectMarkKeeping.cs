using Microsoft.EntityFrameworkCore;
using NewsSite.Commenters;
using NewsSite.Data;
using NewsSite.Respects;

namespace NewsSite.Web.Operations;

/// <summary>Sees to it that no respect keeps the mark of its place, and no mailed link its address, for longer than promised.</summary>
internal sealed class RespectMarkKeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RespectMarkKeeping> log) : Job(scopes, clock, log)
{
    private static readonly TimeSpan LinksKept = TimeSpan.FromDays(7);

    public override string Name => "Forget where respects came from, and mailed links";

    public override string Things => "rows";

    public override TimeSpan Pause { get; } = TimeSpan.FromHours(1);

    protected override TimeSpan AfterStart { get; } = TimeSpan.FromMinutes(1);

    protected override async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (db, now) = (services.GetRequiredService<NewsDbContext>(), Clock.GetUtcNow());
        return await Respecting.ForgetAsync(db, now, cancel) + await db.Confirmations.AskedBefore(now - LinksKept).ExecuteDeleteAsync(cancel);
    }
}
