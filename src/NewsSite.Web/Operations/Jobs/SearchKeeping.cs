using NewsSite.Data;
using NewsSite.Search;

namespace NewsSite.Web.Operations;

/// <summary>Has the search read stories again whose author or subject was renamed, or all of them when it is rebuilt. A story that is published is found without it.</summary>
internal sealed class SearchKeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchKeeping> log) : Job(scopes, clock, log)
{
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(20);

    public override string Name => "Keep the search up to date";

    public override string Things => "stories";

    public override TimeSpan Pause { get; } = TimeSpan.FromSeconds(5);

    protected override async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var indexing = new SearchIndexing(services.GetRequiredService<NewsDbContext>());
        var (began, done) = (Clock.GetTimestamp(), 0);
        while (Clock.GetElapsedTime(began) < LongestRound && await indexing.NextAsync(cancel) is > 0 and var some) done += some;
        return done;
    }
}
