using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Web.Operations;

/// <summary>Sees to it that no comment keeps the mark of its place for longer than promised.</summary>
internal sealed partial class SenderMarkKeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SenderMarkKeeping> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Pause)
        {
            await Task.Delay(wait, stoppingToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var forgotten = await SenderMarks.ForgetAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), clock.GetUtcNow(), stoppingToken);
                if (forgotten > 0) Forgotten(forgotten);
            }
            catch (Exception error) when (DatabaseErrors.IsFromDatabase(error))
            {
                NotForgotten(error);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "The marks of {Count} comments were forgotten")]
    private partial void Forgotten(int count);

    [LoggerMessage(LogLevel.Error, "The marks of old comments could not be forgotten; it is tried again")]
    private partial void NotForgotten(Exception error);
}
