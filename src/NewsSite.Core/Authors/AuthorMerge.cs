using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Search;

namespace NewsSite.Authors;

/// <summary>Makes two authors one: every part of the first in a story becomes the second's, live and at the desk; revisions stay as they are.</summary>
public sealed class AuthorMerge(NewsDbContext db, Author from, Author into)
{
    /// <summary>How many articles will be signed anew.</summary>
    public Task<int> StoriesAsync(CancellationToken cancel) => db.Articles.WithAnyOf(db.StoryAuthors.Of(from.Id).Select(p => (int?)p.StoryId)).CountAsync(cancel);

    /// <summary>Does it, all or nothing; false when either author was changed after its version was read.</summary>
    public Task<bool> RunAsync(int fromVersion, int intoVersion, CancellationToken cancel) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (old, kept) = (from.Id, into.Id);
        await SearchErrand.ForAuthorAsync(db, old, cancel);
        await PageChange.TellAsync(db, new(PageTagKind.Everything), cancel);
        var parts = db.StoryAuthors.Of(kept);
        await db.StoryAuthors.Of(old).Where(p => parts.Any(k => k.StoryId == p.StoryId && k.Role == p.Role)).ExecuteDeleteAsync(cancel);
        await db.StoryAuthors.Of(old).ExecuteUpdateAsync(p => p.SetProperty(x => x.AuthorId, kept), cancel);
        await db.FormerAddresses.Where(a => a.AuthorId == old).ExecuteUpdateAsync(a => a.SetProperty(x => x.AuthorId, kept), cancel);
        if (await db.Authors.Where(a => a.Id == old && a.Version == fromVersion).ExecuteDeleteAsync(cancel) == 0) return false;

        // Only now, because an account is one author's.
        var account = into.AccountId ?? from.AccountId;
        if (await db.Authors.Where(a => a.Id == kept && a.Version == intoVersion).ExecuteUpdateAsync(
            a => a.SetProperty(x => x.AccountId, account).SetProperty(x => x.Version, x => x.Version + 1), cancel) == 0) return false;
        var left = db.Add(new FormerAddress(from.PublicPath, into));
        await db.SaveChangesAsync(cancel);
        left.State = EntityState.Detached;
        await transaction.CommitAsync(cancel);
        return true;
    });
}
