using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Articles;

/// <summary>
/// Lets the address that something leaves lead to it for ever. A row names the thing and not its next address, so that there are no chains;
/// and nothing leads away from an address that is in use, so that there are no loops.
/// </summary>
/// <param name="Db">Where the addresses are; nothing is saved.</param>
/// <param name="Left">The address that is left, leading to what leaves it.</param>
/// <param name="To">The path it has from now on.</param>
public sealed record AddressChange(NewsDbContext Db, FormerAddress Left, string To)
{
    /// <summary>Why the new address cannot be had: it was something else's, whose readers are led there for ever.</summary>
    public async Task<string?> ProblemAsync(CancellationToken cancel)
        => await Db.FormerAddresses.WithGoals().AtAny([To]).FirstOrDefaultAsync(cancel) is { } taken && !taken.LeadsWhere(Left) ? Taken(taken) : null;

    public async Task MakeAsync(CancellationToken cancel)
    {
        if (FormerAddress.Normalize(To) == Left.Path) return;
        Db.RemoveRange(await Db.FormerAddresses.AtAny([To]).ToListAsync(cancel));
        if (!await Db.FormerAddresses.AtAny([Left.Path]).AnyAsync(cancel)) Db.Add(Left);
    }

    /// <summary>Why something new cannot have an address.</summary>
    public static async Task<string?> ProblemAsync(NewsDbContext db, string path, CancellationToken cancel)
        => await db.FormerAddresses.WithGoals().AtAny([path]).FirstOrDefaultAsync(cancel) is { } taken ? Taken(taken) : null;

    private static string Taken(FormerAddress taken) => $"“{taken.Path}” was the address of {taken.Whose()}, and readers are led there for ever. Choose another.";
}
