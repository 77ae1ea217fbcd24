using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>Spells for the search the headlines that a migration could only copy, because neither database takes accents off letters.</summary>
public static class HeadlineSpelling
{
    private const int AtOnce = 1000;

    /// <summary>Goes through all stories; one that somebody saves meanwhile is spelled by that save.</summary>
    public static async Task SpellAsync(NewsDbContext db, CancellationToken cancel)
    {
        for (var last = 0; ;)
        {
            var stories = await db.Articles.Where(a => a.Id > last).OrderBy(a => a.Id).Take(AtOnce)
                .Select(a => new { a.Id, a.SearchedHeadline, a.Working.Headline }).ToListAsync(cancel);
            if (stories.Count == 0) return;
            last = stories[^1].Id;
            var misspelled = stories.Select(s => (s.Id, Was: s.SearchedHeadline, Spelled: SearchedText.Of(s.Headline))).Where(s => s.Was != s.Spelled).ToList();
            if (misspelled.Count > 0) await RespellAsync(db, misspelled, cancel);
        }
    }

    private static Task RespellAsync(NewsDbContext db, IEnumerable<(int Id, string Was, string Spelled)> stories, CancellationToken cancel)
        => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            foreach (var (id, was, spelled) in stories)
                await db.Articles.Where(a => a.Id == id && a.SearchedHeadline == was).ExecuteUpdateAsync(a => a.SetProperty(x => x.SearchedHeadline, spelled), cancel);
            await transaction.CommitAsync(cancel);
        });
}
