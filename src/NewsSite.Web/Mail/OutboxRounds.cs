namespace NewsSite.Web.Mail;

/// <summary>Looks into the outbox every few seconds as long as the site runs.</summary>
internal sealed class OutboxRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxRounds> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<OutboxDelivery>().DeliverAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // A database that cannot be reached now can be in five seconds; a loop that ended would send nothing until the next start.
                log.LogError(error, "A round of the outbox failed");
            }
        }
    }
}
