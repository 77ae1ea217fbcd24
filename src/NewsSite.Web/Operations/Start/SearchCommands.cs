using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Search;
using NewsSite.Search.Engines;

namespace NewsSite.Web.Operations;

/// <summary><c>search rebuild</c>: writes the index of the search anew while the site goes on.</summary>
internal static class SearchCommands
{
    public static Command Search(IServiceProvider services)
    {
        var rebuild = new Command("rebuild", "Has the search read every story again. The site goes on meanwhile. Can be stopped and run again; what is left is also done by the running site.");
        rebuild.SetAction(async (_, cancel) =>
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.DatabaseStart().RefuseIfBehindAsync(cancel);
            return await RebuildAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), cancel);
        });
        return new Command("search", "Keeps the index of the search.") { rebuild };
    }

    private static async Task<int> RebuildAsync(NewsDbContext db, CancellationToken cancel)
    {
        var bar = new ProgressBar(Console.Error, isTerminal: !Console.IsErrorRedirected);
        try
        {
            if (db.Database.IsSqlServer()) await FullTextIndex.MakeAsync(db, cancel);
            var indexing = new SearchIndexing(db);
            var (all, done) = (await indexing.BeginRebuildAsync(cancel), 0);
            while (await indexing.NextAsync(cancel) is > 0 and var some)
            {
                done += some;
                bar.Report(done, Math.Max(all, done), "stories");
            }

            bar.End();
            await Console.Out.WriteLineAsync($"Read {done} stories.");
            return 0;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            bar.End();
            await Console.Error.WriteLineAsync("Stopped. Run it again, and it goes on from here; so does the site by itself.");
            return MediaCommands.Stopped;
        }
    }
}
