using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Search;

namespace NewsSite.Sample.Archive;

/// <summary>
/// Writes an archive beside the sample newsroom: the stories of twenty years with their comments, some at a time, each batch in one transaction. It can be stopped at any
/// moment and goes on where it was, because every story says which of which archive it is.
/// </summary>
public sealed class ArchiveWriting(NewsDbContext db, UserManager<Account> users, int atOnce = 500) : IAsyncDisposable
{
    private readonly BulkInsert bulk = new(db);
    private HashSet<string> knownWords = null!;
    private ArchiveCast cast = null!;
    private ArchiveStories stories = null!;
    private ArchiveComments comments = null!;

    /// <summary>The archive that is written: as it was begun, where it was begun before.</summary>
    public ArchivePlan Plan { get; private set; } = null!;

    /// <summary>How many of its stories are there.</summary>
    public int Done { get; private set; }

    /// <summary>How many rows this call has written.</summary>
    public long Rows => bulk.Rows;

    /// <summary>Finds out how far the archive has come, and makes what its stories name; says in a sentence why nothing can be written, and then has changed nothing.</summary>
    public async Task<string?> BeginAsync(int storyCount, int commentCount, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (!File.Exists(SampleFile.PathOf("newsroom.json"))) return "The sample newsroom is not beside the program, because it is left out of a published site. Run this from the sources; nothing was changed.";
        var sample = await SampleFile.ReadAsync(cancel);
        var ofSample = sample.Stories.Select(s => s.Slug).ToList();
        var others = await db.Articles.CountAsync(a => !ofSample.Contains(a.Working.Slug), cancel);
        var last = await db.Articles.NewestFirst(null).Select(a => new { a.Id, a.DraftId }).FirstOrDefaultAsync(cancel);
        var begun = last?.DraftId is { } mark ? ArchivePlan.Read(mark) : null;
        if (others > 0 && begun?.Story + 1 != others) return $"This database has {(others == 1 ? "a story" : $"{others:N0} stories")} besides the sample’s, so it is somebody’s paper. An archive is only written beside the sample; nothing was changed.";
        if (begun is var (was, _) && (was.Stories, was.Comments) != (storyCount, commentCount))
            return FormattableString.Invariant($"This database has an archive of {was.Stories:N0} stories and {was.Comments:N0} comments, {others:N0} of them written. Ask for the same to go on, or begin with another database; nothing was changed.");
        if (!await db.Sections.AnyAsync(cancel)) return "There is no section for the stories to stand in. In Development the sample newsroom is put in first; nothing was changed.";

        db.ChangeTracker.Clear();
        (Plan, Done) = (begun?.Plan ?? ArchivePlan.EndingAt(storyCount, commentCount, now), others);
        var words = await ArchiveWords.ReadAsync(sample.Stories.Select(s => s.Body), cancel);
        cast = await ArchiveCast.GatherAsync(db, users, Plan, words, cancel);
        stories = new(Plan, cast, words);
        comments = new(db, Plan, new(Plan), cast, words);
        knownWords = [.. await db.SearchWords.Select(w => w.Word).ToListAsync(cancel)];
        for (var i = 0; i < Done; i++) stories.Relate(i, last!.Id - Done + 1 + i);
        db.ChangeTracker.Clear();
        return null;
    }

    /// <summary>Writes the next stories and says how many; none when the archive is whole.</summary>
    public async Task<int> NextAsync(CancellationToken cancel = default)
    {
        var count = Math.Min(atOnce, Plan.Stories - Done);
        if (count == 0) return 0;
        List<object> written = [];
        for (var number = Done; number < Done + count; number++)
        {
            cancel.ThrowIfCancellationRequested();
            written.AddRange(await WriteAsync(number, cancel));
        }

        await LearnAsync([.. written.OfType<Article>().Select(a => a.Searched).OfType<SearchedStory>().SelectMany(s => s.Words())], cancel);
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            db.AttachRange(cast.All);
            db.AddRange(written);
            await bulk.StoreAsync(cancel);
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }

        Done += count;
        return count;
    }

    /// <summary>Tells every running process of the site that all pages changed.</summary>
    public async Task EndAsync(CancellationToken cancel = default)
    {
        await PageChange.TellAsync(db, new(PageTagKind.Everything), cancel);
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
    }

    public ValueTask DisposeAsync() => bulk.DisposeAsync();

    private async Task<IEnumerable<object>> WriteAsync(int number, CancellationToken cancel)
    {
        var article = await bulk.NumberAsync(stories.Write(number), cancel);
        return [article, .. await comments.WriteAsync(article, number, bulk, cancel), .. stories.Relate(number, article.Id), .. stories.Read(number, article.Id)];
    }

    /// <summary>Keeps the words that are guessed by. A running site may be keeping some of them at this moment.</summary>
    private async Task LearnAsync(HashSet<string> words, CancellationToken cancel)
    {
        while (words.Where(w => SearchWord.IsGuessable(w) && !knownWords.Contains(w)).ToList() is { Count: > 0 } missing)
        {
            db.AddRange(missing.Select(w => new SearchWord(w)));
            try
            {
                await db.SaveChangesAsync(cancel);
                knownWords.UnionWith(missing);
            }
            catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
            {
                knownWords = [.. await db.SearchWords.Select(w => w.Word).ToListAsync(cancel)];
            }

            db.ChangeTracker.Clear();
        }
    }
}
