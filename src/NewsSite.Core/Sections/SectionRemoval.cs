using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Breaking;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Search;

namespace NewsSite.Sections;

/// <summary>
/// Takes a section out of the paper: its stories, its readers and its breaking news go to another one, which everything of it leads to for ever.
/// </summary>
public sealed class SectionRemoval(NewsDbContext db, Section section)
{
    private const int CountedUpTo = 1000;

    /// <summary>How many stories of the desk stand in it, or one more than is counted.</summary>
    public Task<int> StoriesAsync(CancellationToken cancel)
        => db.Articles.Where(a => a.MeantForId == section.Id || a.SectionId == section.Id).Take(CountedUpTo + 1).CountAsync(cancel);

    /// <summary>Why it has to stay for now; null when it can go.</summary>
    public async Task<string?> ProblemAsync(Section? heir, CancellationToken cancel)
    {
        if (await db.Sections.Below(section.Id).AnyAsync(cancel)) return "There are sections within it. Move them elsewhere or delete them first.";
        if (heir == section) return "Its stories cannot go to itself.";
        return heir is null && await StoriesAsync(cancel) > 0 ? "Stories stand in it. Choose the section they go to." : null;
    }

    /// <summary>Breaking news that stands in it or will.</summary>
    public IQueryable<BreakingNews> Breaking(DateTimeOffset now) => db.BreakingNews.Unfinished(now).In(section.Id);

    /// <summary>Does it, all or nothing; false when the section was changed after its version was read.</summary>
    /// <exception cref="System.Data.Common.DbException">Something else still needs the section, or came to it at the same moment.</exception>
    public Task<bool> RunAsync(Section? heir, int version, Account by, DateTimeOffset now, CancellationToken cancel) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await PageChange.TellAsync(db, new(PageTagKind.Everything), cancel);
        if (heir is not null)
        {
            var to = heir.Id;
            await SearchErrand.ForSectionAsync(db, section.Id, cancel);
            await db.Set<Story>().Where(s => s.SectionId == section.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SectionId, to), cancel);
            await db.Articles.Where(a => a.SectionId == section.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.SectionId, to), cancel);
            await db.Articles.Where(a => a.MeantForId == section.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.MeantForId, to), cancel);
            await db.FormerAddresses.Where(a => a.SectionId == section.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.SectionId, to), cancel);
            await MoveBreakingAsync(to, cancel);
            var left = db.Add(new FormerAddress(section.PublicPath, heir));
            await db.SaveChangesAsync(cancel);
            left.State = EntityState.Detached;
        }
        else
        {
            await db.BreakingNews.Unfinished(now).InNoneBut(section.Id)
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.EndedAt, now).SetProperty(x => x.EndedById, by.Id), cancel);
        }

        if (await db.Sections.Where(s => s.Id == section.Id && s.Version == version).ExecuteDeleteAsync(cancel) == 0) return false;
        await transaction.CommitAsync(cancel);
        return true;
    });

    /// <summary>All of it, so that the record of what is over stays true; what names the other section already names it once.</summary>
    private async Task MoveBreakingAsync(int to, CancellationToken cancel)
    {
        var places = db.Set<Dictionary<string, object>>(BreakingNews.PlacesTable);
        var there = places.Where(p => (int)p["SectionsId"] == to).Select(p => (int)p["BreakingNewsId"]);
        await places.Where(p => (int)p["SectionsId"] == section.Id && !there.Contains((int)p["BreakingNewsId"]))
            .ExecuteUpdateAsync(p => p.SetProperty(x => (int)x["SectionsId"], to), cancel);
    }
}
