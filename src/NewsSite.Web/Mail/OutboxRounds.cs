using NewsSite.Web.Operations;

namespace NewsSite.Web.Mail;

/// <summary>Looks into the outbox every few seconds as long as the site runs.</summary>
internal sealed class OutboxRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxRounds> log) : Job(scopes, clock, log)
{
    public override string Name => "Send mail";

    public override string Things => "mails";

    public override TimeSpan Pause { get; } = TimeSpan.FromSeconds(5);

    protected override Task<int> RunAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<OutboxDelivery>().DeliverAsync(cancel);
}
