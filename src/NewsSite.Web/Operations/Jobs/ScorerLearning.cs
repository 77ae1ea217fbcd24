using NewsSite.Data;
using NewsSite.Moderation.Scoring;

namespace NewsSite.Web.Operations;

/// <summary>Lets the scorer learn once a week; the pause is shorter, so that a site that is started anew every night learns too.</summary>
internal sealed class ScorerLearning(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ScorerLearning> log) : Job(scopes, clock, log)
{
    public override string Name => "Learn from the moderators’ decisions";

    public override string Things => "languages";

    public override TimeSpan Pause { get; } = TimeSpan.FromHours(6);

    protected override TimeSpan AfterStart { get; } = TimeSpan.FromMinutes(5);

    protected override Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
        => Scorer.LearnInTimeAsync(services.GetRequiredService<NewsDbContext>(), Clock.GetUtcNow(), cancel);
}
