using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsSite.Data;
using NewsSite.Photos.Storage;

namespace NewsSite.Web.Operations;

/// <summary><c>media move</c>: brings the pictures from the folder into the bucket, or back.</summary>
internal static class MediaCommands
{
    /// <summary>As shells say it of a program that was interrupted.</summary>
    public const int Stopped = 130;

    private const string Folder = "folder";
    private const string Bucket = "bucket";

    public static Command Media(IServiceProvider services)
    {
        var target = new Option<string>("--to") { Description = $"“{Bucket}” (below S3) or “{Folder}” (Site:Media).", Required = true };
        target.AcceptOnlyFromAmong(Bucket, Folder);
        var move = new Command("move", "Copies all pictures to the other store and compares them. Can be stopped and run again; deletes nothing from the first. Exit code 1 when a picture is missing or damaged.") { target };
        move.SetAction(async (parsed, cancel) =>
        {
            if (!services.GetRequiredService<IOptions<S3Options>>().Value.IsSet) return await FailAsync("S3:Bucket is not set, so there is nowhere to move to or from.");
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.DatabaseStart().RefuseIfBehindAsync(cancel);
            var (folder, bucket) = (services.GetRequiredService<MediaFolder>(), services.GetRequiredService<MediaBucket>());
            return parsed.GetRequiredValue(target) == Bucket
                ? await MoveAsync(folder, bucket, $"{folder.FullPath}.moving", scope.ServiceProvider, cancel)
                : await MoveAsync(bucket, folder, $"{folder.FullPath}.moving", scope.ServiceProvider, cancel);
        });
        return new Command("media", "Moves pictures between stores.") { move };
    }

    private static async Task<int> MoveAsync(MediaStore from, MediaStore to, string journalPath, IServiceProvider services, CancellationToken cancel)
    {
        var bar = new ProgressBar(Console.Error, isTerminal: !Console.IsErrorRedirected);
        try
        {
            await from.CheckAsync(cancel);
            await to.ProveAsync(cancel);
            await Console.Out.WriteLineAsync($"From {from.Place} to {to.Place}.");
            using var journal = new MoveJournal(journalPath, $"From {from.Place} to {to.Place}");
            var move = new MediaMove(from, to, services.GetRequiredService<NewsDbContext>(), journal);
            var result = await move.RunAsync(services.GetRequiredService<TimeProvider>().GetUtcNow(), bar, cancel);
            bar.End();
            foreach (var sentence in result.Missing) await Console.Error.WriteLineAsync($"Missing: {sentence}");
            foreach (var sentence in result.Damaged) await Console.Error.WriteLineAsync($"Damaged: {sentence}");
            await Console.Out.WriteLineAsync($"Copied {result.Copied}, there already and the same {result.Same}, missing {result.Missing.Count}, damaged {result.Damaged.Count}.");
            return result.IsWhole ? 0 : 1;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            bar.End();
            await Console.Error.WriteLineAsync("Stopped. Run it again, and it goes on from here.");
            return Stopped;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            bar.End();
            return await FailAsync($"{error.Message} What was copied stays; run it again to go on.");
        }
    }

    private static async Task<int> FailAsync(string line)
    {
        await Console.Error.WriteLineAsync(line);
        return 1;
    }
}
