using NewsSite.Data;
using NewsSite.Reports;

namespace NewsSite.Web.Operations;

/// <summary>Sees to it that no report says for longer than promised who made it.</summary>
internal sealed class ReporterForgetting(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReporterForgetting> log) : Job(scopes, clock, log)
{
    public override string Name => "Forget who reported comments";

    public override string Things => "reports";

    public override TimeSpan Pause { get; } = TimeSpan.FromHours(1);

    protected override TimeSpan AfterStart { get; } = TimeSpan.FromMinutes(1);

    protected override Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
        => Reporters.ForgetAsync(services.GetRequiredService<NewsDbContext>(), Clock.GetUtcNow(), cancel);
}
