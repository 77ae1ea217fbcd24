using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>Gives accounts the short names by which colleagues mention them: made from the name once, unique, never changed.</summary>
public static class HandleGiving
{
    private const string Nameless = "staff";

    /// <summary>For the accounts that are about to be stored.</summary>
    internal static Task GiveAsync(NewsDbContext db, CancellationToken cancel)
        => GiveAsync(db, [.. db.ChangeTracker.Entries<Account>().Where(a => a.State == EntityState.Added).Select(a => a.Entity).Where(a => a.Handle is null)], cancel);

    /// <summary>For accounts that are older than handles.</summary>
    public static async Task GiveMissingAsync(NewsDbContext db, CancellationToken cancel)
    {
        await GiveAsync(db, await db.Users.Where(a => a.Handle == null).OrderBy(a => a.Id).ToListAsync(cancel), cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task GiveAsync(NewsDbContext db, List<Account> accounts, CancellationToken cancel)
    {
        HashSet<string> given = [];
        foreach (var account in accounts)
        {
            var wanted = Slug.From(account.Name) is { Length: > 0 } slug ? slug : Nameless;
            var taken = await db.Users.Where(a => a.Handle!.StartsWith(wanted)).Select(a => a.Handle!).ToListAsync(cancel);
            account.Handle = Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? wanted : $"{wanted}-{i}").First(h => !taken.Contains(h) && !given.Contains(h));
            given.Add(account.Handle);
        }
    }
}
