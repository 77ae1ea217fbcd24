using NewsSite.Replies;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Mail;

/// <summary>Writes the mails of the day about replies as each falls due.</summary>
internal sealed class ReplyDigestRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReplyDigestRounds> log) : Job(scopes, clock, log)
{
    public override string Name => "Gather replies into one mail a day";

    public override string Things => "mails";

    public override TimeSpan Pause { get; } = TimeSpan.FromMinutes(10);

    protected override Task<int> RunAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<ReplyDigest>().WriteAsync(Clock.GetUtcNow(), cancel);
}
