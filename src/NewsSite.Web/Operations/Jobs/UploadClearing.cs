using NewsSite.Photos.Storage;

namespace NewsSite.Web.Operations;

/// <summary>Deletes what was sent of files that were never sent to their end.</summary>
internal sealed class UploadClearing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<UploadClearing> log) : Job(scopes, clock, log)
{
    public override string Name => "Give up unfinished uploads";

    public override string Things => "uploads";

    public override TimeSpan Pause { get; } = TimeSpan.FromHours(1);

    protected override TimeSpan AfterStart { get; } = TimeSpan.FromMinutes(2);

    protected override Task<int> RunAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<UnfinishedUploads>().ClearAsync(Clock.GetUtcNow(), cancel);
}
