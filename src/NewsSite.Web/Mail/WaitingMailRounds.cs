using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Mail;

/// <summary>Looks every few minutes whether moderators are to be told of comments that wait.</summary>
internal sealed class WaitingMailRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WaitingMailRounds> log) : Job(scopes, clock, log)
{
    public override string Name => "Tell moderators of comments that wait";

    public override string Things => "mails";

    public override TimeSpan Pause { get; } = TimeSpan.FromMinutes(10);

    protected override Task<int> RunAsync(IServiceProvider services, CancellationToken cancel) => WaitingMails.WriteAsync(
        services.GetRequiredService<NewsDbContext>(), services.GetRequiredService<Letterhead>(), services.GetRequiredService<DecisionKeys>(), Clock.GetUtcNow(), cancel);
}
