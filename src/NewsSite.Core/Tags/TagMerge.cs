using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Search;

namespace NewsSite.Tags;

/// <summary>Makes two tags one: every story about the first becomes about the second, live and at the desk; revisions stay as they are.</summary>
public sealed class TagMerge(NewsDbContext db, Tag from, Tag into)
{
    /// <summary>How many articles will be tagged anew.</summary>
    public Task<int> StoriesAsync(CancellationToken cancel) => db.Articles.WithAnyOf(db.StoryTags.Of(from.Id).Select(t => (int?)t.StoryId)).CountAsync(cancel);

    /// <summary>Does it, all or nothing; false when either tag was renamed after its version was read.</summary>
    public Task<bool> RunAsync(int fromVersion, int intoVersion, CancellationToken cancel) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (old, kept) = (from.Id, into.Id);
        if (await db.Tags.Where(t => t.Id == kept && t.Version == intoVersion).ExecuteUpdateAsync(t => t.SetProperty(x => x.Version, x => x.Version + 1), cancel) == 0) return false;
        await SearchErrand.ForTagAsync(db, old, cancel);
        await PageChange.TellAsync(db, new(PageTagKind.Everything), cancel);
        var both = db.StoryTags.Of(kept).Select(t => t.StoryId);
        await db.StoryTags.Of(old).Where(t => both.Contains(t.StoryId)).ExecuteDeleteAsync(cancel);
        await db.StoryTags.Of(old).ExecuteUpdateAsync(t => t.SetProperty(x => x.TagId, kept), cancel);
        await db.FormerAddresses.Where(a => a.TagId == old).ExecuteUpdateAsync(a => a.SetProperty(x => x.TagId, kept), cancel);
        if (await db.Tags.Where(t => t.Id == old && t.Version == fromVersion).ExecuteDeleteAsync(cancel) == 0) return false;
        var left = db.Add(new FormerAddress(from.PublicPath, into));
        await db.SaveChangesAsync(cancel);
        left.State = EntityState.Detached;
        await transaction.CommitAsync(cancel);
        return true;
    });
}
