using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Sections;
using NewsSite.Tags;

namespace NewsSite.Desk;

/// <summary>Puts back the stories of a bulk act that nobody has touched since, and leaves the others alone.</summary>
public sealed class BulkUndo(NewsDbContext db, BulkAct act)
{
    /// <exception cref="InvalidOperationException">It was undone already, or it is too late.</exception>
    public async Task CarryOutAsync(Account by, DateTimeOffset now, CancellationToken cancel)
    {
        act.Undo(by, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new InvalidOperationException("This was undone already.");
        }

        foreach (var done in act.Stories.Where(s => s.WasDone))
        {
            var article = await db.Articles.WithBothStories().FirstOrDefaultAsync(a => a.Id == done.ArticleId, cancel);
            done.WasPutBack = article is not null && article.Version == done.VersionAfter && article.OwnerId == done.OwnerAfter
                && await PutBackAsync(article, done, by, now, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity != done && e.State is not EntityState.Unchanged).ToList()) entry.State = EntityState.Detached;
                done.WasPutBack = false;
                await db.SaveChangesAsync(cancel);
            }
        }
    }

    private async Task<bool> PutBackAsync(Article article, BulkActStory done, Account by, DateTimeOffset now, CancellationToken cancel)
    {
        const string why = "Undid a bulk act";
        int? before = int.TryParse(done.Before, CultureInfo.InvariantCulture, out var number) ? number : null;
        switch (act.Kind)
        {
            case BulkKind.HandOver:
                article.HandOver(before is { } owner ? await db.Users.FindAsync([owner], cancel) : null, "", by, now);
                return true;
            case BulkKind.Move:
                article.Working.Section = before is { } section ? await db.Set<Section>().FindAsync([section], cancel) : null;
                break;
            case BulkKind.Tag or BulkKind.Untag:
                if (await TagAsync(cancel) is not { } tag) return false;
                var others = article.Working.Tags.Where(t => t.Slug != tag.Slug);
                article.Working.TagWith(act.Kind == BulkKind.Tag ? [.. others] : [.. others, tag]);
                break;
            default:
                article.PutBack(Enum.Parse<Stage>(done.Before), by, now);
                return true;
        }

        article.Save(by, now, why);
        if (!done.HadUnpublishedChanges) article.SaysWhatReadersSee();
        return true;
    }

    private async Task<Tag?> TagAsync(CancellationToken cancel)
    {
        var slug = Slug.From(act.Detail);
        return await db.Tags.FirstOrDefaultAsync(t => t.Slug == slug, cancel);
    }
}
