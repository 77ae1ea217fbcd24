using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Web.Operations;

/// <summary>Sees to it that no comment keeps the mark of its place for longer than promised.</summary>
internal sealed class SenderMarkKeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SenderMarkKeeping> log) : Job(scopes, clock, log)
{
    public override string Name => "Forget where comments came from";

    public override string Things => "comments";

    public override TimeSpan Pause { get; } = TimeSpan.FromHours(1);

    protected override TimeSpan AfterStart { get; } = TimeSpan.FromMinutes(1);

    protected override Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
        => SenderMarks.ForgetAsync(services.GetRequiredService<NewsDbContext>(), Clock.GetUtcNow(), cancel);
}
