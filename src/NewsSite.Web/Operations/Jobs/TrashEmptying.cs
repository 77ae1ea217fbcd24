using NewsSite.Data;
using NewsSite.Moderation.Acts;

namespace NewsSite.Web.Operations;

/// <summary>Erases spam and refused comments in time.</summary>
internal sealed class TrashEmptying(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TrashEmptying> log) : Job(scopes, clock, log)
{
    public override string Name => "Erase spam and old refusals";

    public override string Things => "comments";

    public override TimeSpan Pause { get; } = TimeSpan.FromMinutes(30);

    protected override TimeSpan AfterStart { get; } = TimeSpan.FromMinutes(2);

    protected override Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
        => Trash.EmptyAsync(services.GetRequiredService<NewsDbContext>(), Clock.GetUtcNow(), cancel);
}
