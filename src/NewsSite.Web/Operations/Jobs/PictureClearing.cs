using NewsSite.Photos.Renditions;

namespace NewsSite.Web.Operations;

/// <summary>Clears away what was made of photos that may not be seen any more, also where the store did not answer when they were killed.</summary>
internal sealed class PictureClearing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PictureClearing> log) : Job(scopes, clock, log)
{
    public override string Name => "Clear away pictures that may not be seen";

    public override string Things => "pictures";

    public override TimeSpan Pause { get; } = TimeSpan.FromMinutes(1);

    protected override Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
        => services.GetRequiredService<UnseenPictures>().ClearAsync(Clock.GetUtcNow(), cancel);
}
