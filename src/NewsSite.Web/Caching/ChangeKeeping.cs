using Microsoft.EntityFrameworkCore;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Caching;

/// <summary>Forgets changes that every process has read long ago.</summary>
internal sealed class ChangeKeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ChangeKeeping> log) : Job(scopes, clock, log)
{
    public override string Name => "Forget what changed";

    public override string Things => "changes";

    public override TimeSpan Pause { get; } = TimeSpan.FromHours(1);

    protected override async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<NewsDbContext>();
        return await db.PageChanges.MaxAsync(c => (long?)c.Id, cancel) is { } last ? await db.PageChanges.UpTo(last - PageChange.Kept).ExecuteDeleteAsync(cancel) : 0;
    }
}
