using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>
/// Does the errands of the search, some at a time: reads stories again after something they name was renamed or all is rebuilt, and keeps the words that are
/// guessed by. It can be stopped at any moment and done by several at once; what was not done is still there.
/// </summary>
public sealed class SearchIndexing(NewsDbContext db, int atOnce = 100)
{
    /// <summary>So much memory for words that are known to be known.</summary>
    private const int MostRemembered = 200_000;

    private const int AskedAtOnce = 500;

    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Begins to write the whole index anew; where that was begun before and not finished, it goes on. Returns how many errands there are.</summary>
    public async Task<int> BeginRebuildAsync(CancellationToken cancel)
    {
        if (!await db.SearchErrands.OfRebuild().AnyAsync(cancel)) await SearchErrand.ForAllAsync(db, cancel);
        return await db.SearchErrands.CountAsync(cancel);
    }

    /// <summary>Does the oldest errands and says how many; none when nothing is left to do.</summary>
    public async Task<int> NextAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var errands = await db.SearchErrands.Oldest().Take(atOnce).ToListAsync(cancel);
        if (errands.Count == 0) return 0;
        var rebuilt = errands.Where(e => e.IsOfRebuild).Select(e => e.ArticleId).ToHashSet();
        var articles = await db.Articles.Numbered([.. errands.Select(e => e.ArticleId).Distinct()]).WithSearchedStory().ToListAsync(cancel);
        foreach (var article in articles.Where(a => a.Live is not null))
        {
            article.ReadForSearch();
            var kept = db.Entry(article.Searched!);
            if (kept.State == EntityState.Unchanged && rebuilt.Contains(article.Id)) kept.State = EntityState.Modified;
        }

        await LearnAsync([.. articles.Where(a => a.Searched is not null).SelectMany(a => a.Searched!.Words())], cancel);
        db.RemoveRange(errands);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsOvertaken(error))
        {
            // Somebody else did the same, or published the story at this moment, which left an errand of its own.
            known.Clear();
        }

        return errands.Count;
    }

    private async Task LearnAsync(HashSet<string> words, CancellationToken cancel)
    {
        words.RemoveWhere(w => known.Contains(w) || !SearchWord.IsGuessable(w));
        foreach (var some in words.Chunk(AskedAtOnce))
        {
            var there = await db.SearchWords.AsNoTracking().Among(some).Select(w => w.Word).ToListAsync(cancel);
            db.AddRange(some.Except(there, StringComparer.Ordinal).Select(w => new SearchWord(w)));
        }

        if (known.Count + words.Count > MostRemembered) known.Clear();
        known.UnionWith(words);
    }
}
