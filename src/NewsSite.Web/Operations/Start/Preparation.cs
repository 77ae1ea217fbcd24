using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Storage;
using NewsSite.Sample;

namespace NewsSite.Web.Operations;

/// <summary>What happens before the first request: the database is made ready or the start refused, and an empty site is introduced.</summary>
internal static class Preparation
{
    public static async Task PrepareAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.DatabaseStart();
        await ProveMediaAsync(scope.ServiceProvider.GetRequiredService<MediaStore>(), cancel);
        if (!scope.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await database.RefuseIfBehindAsync(cancel);
            await RejudgePhotosAsync(scope.ServiceProvider, cancel);
            await InviteFirstAdministratorAsync(scope.ServiceProvider, cancel);
            return;
        }

        await scope.ServiceProvider.PrepareSampleAsync(cancel);
    }

    /// <summary>What Development begins with: tables as this program knows them, and where they are empty the sample newsroom.</summary>
    public static async Task PrepareSampleAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await services.DatabaseStart().MigrateAsync(cancel);
        var sample = new SampleNewsroom(services.GetRequiredService<NewsDbContext>(), services.GetRequiredService<UserManager<Account>>(), services.GetRequiredService<MediaStore>());
        await sample.FillAsync(services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);
        await RejudgePhotosAsync(services, cancel);
    }

    private static async Task ProveMediaAsync(MediaStore media, CancellationToken cancel)
    {
        try
        {
            await media.ProveAsync(cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"Pictures cannot be kept: {error.Message}");
        }
    }

    private static Task RejudgePhotosAsync(IServiceProvider services, CancellationToken cancel)
        => new Rejudgement(services.GetRequiredService<NewsDbContext>(), services.GetRequiredService<RightsProfile>()).RunAsync(cancel);

    public static DatabaseStart DatabaseStart(this IServiceProvider services) => new(
        services.GetRequiredService<NewsDbContext>(), services.GetRequiredService<IOptions<DatabaseOptions>>().Value,
        services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<DatabaseStart>>());

    /// <summary>The link goes to the console alone: a log file is read by more people than the one who started the site.</summary>
    private static async Task InviteFirstAdministratorAsync(IServiceProvider services, CancellationToken cancel)
    {
        if (!await services.GetRequiredService<FirstAdministrator>().IsMissingAsync(cancel)) return;
        var address = services.GetRequiredService<IOptions<SiteOptions>>().Value.Address.TrimEnd('/');
        var key = services.GetRequiredService<SetUpKeys>().New();
        await Console.Out.WriteLineAsync($"This site has no administrator yet. Make yours within {SetUpKeys.Hours} hours at {address}/admin/set-up?key={key}");
    }
}
