using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Sample.Archive;

namespace NewsSite.Web.Operations;

/// <summary><c>seed archive</c>: writes the stories and comments of twenty years beside the sample newsroom, to try the site at that size.</summary>
internal static class SeedCommands
{
    public static Command Seed(IServiceProvider services)
    {
        var stories = Number("--stories", ArchivePlan.FewestStories, ArchivePlan.MostStories, "How many stories");
        var comments = Number("--comments", 0, ArchivePlan.MostComments, "How many comments they have together");
        var archive = new Command("archive", "Writes an archive of twenty years beside the sample newsroom, the same for the same numbers. Can be stopped and run again. Refuses in a database that has other stories.") { stories, comments };
        archive.SetAction(async (parsed, cancel) =>
        {
            await using var scope = services.CreateAsyncScope();
            if (services.GetRequiredService<IHostEnvironment>().IsDevelopment()) await scope.ServiceProvider.PrepareSampleAsync(cancel);
            else await scope.ServiceProvider.DatabaseStart().RefuseIfBehindAsync(cancel);
            return await WriteAsync(scope.ServiceProvider, parsed.GetValue(stories), parsed.GetValue(comments), cancel);
        });
        return new Command("seed", "Fills the database to try the site with.") { archive };
    }

    private static Option<int> Number(string name, int fewest, int most, string what) => new(name)
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"{what}: {fewest:N0} to {most:N0}."),
        HelpName = "number",
        Required = true,
        CustomParser = given =>
        {
            var typed = given.Tokens is [var token] ? token.Value : "";
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= fewest && number <= most) return number;
            given.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} has to be a whole number from {fewest:N0} to {most:N0}, written without separators; “{typed}” is none."));
            return 0;
        },
    };

    private static async Task<int> WriteAsync(IServiceProvider services, int storyCount, int commentCount, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var bar = new ProgressBar(Console.Error, isTerminal: !Console.IsErrorRedirected);
        await using var archive = new ArchiveWriting(services.GetRequiredService<NewsDbContext>(), services.GetRequiredService<UserManager<Account>>());
        try
        {
            if (await archive.BeginAsync(storyCount, commentCount, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel) is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal);
                return 1;
            }

            while (await archive.NextAsync(cancel) > 0) bar.Report(archive.Done, storyCount, "stories with their comments");
            await archive.EndAsync(cancel);
            bar.End();
            await Console.Out.WriteLineAsync(archive.Rows == 0 ? "The archive is whole already." : string.Create(
                CultureInfo.InvariantCulture, $"The archive has {storyCount:N0} stories and {commentCount:N0} comments. This call wrote {archive.Rows:N0} rows in {clock.Elapsed.TotalSeconds:N0} s, {archive.Rows / clock.Elapsed.TotalSeconds:N0} a second."));
            return 0;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            bar.End();
            await Console.Error.WriteLineAsync(archive.Plan is null ? "Stopped before anything was written." : string.Create(
                CultureInfo.InvariantCulture, $"Stopped; {archive.Done:N0} stories are there with their comments. Run it again with the same numbers, and it goes on from here."));
            return MediaCommands.Stopped;
        }
    }
}
