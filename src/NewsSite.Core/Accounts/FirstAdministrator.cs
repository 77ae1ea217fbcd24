using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Accounts;

/// <summary>Set-up of the site by its first administrator, which is possible exactly once, however many ask at the same time.</summary>
public sealed class FirstAdministrator(NewsDbContext db, UserManager<Account> users)
{
    /// <summary>Whether nobody has ever been made administrator.</summary>
    public async Task<bool> IsMissingAsync(CancellationToken cancel = default)
        => !await db.UserRoles.AnyAsync(r => db.Roles.Any(role => role.Id == r.RoleId && role.Name == Roles.Administrator), cancel);

    /// <summary>Makes the account; null when somebody else was first, otherwise Identity's answer with its complaints.</summary>
    public Task<IdentityResult?> CreateAsync(string email, string name, string password, DateTimeOffset now, CancellationToken cancel = default)
        => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var alone = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
            if (!await IsMissingAsync(cancel)) return null;
            var account = new Account(email, name, now);
            var result = await users.CreateAsync(account, password);
            if (result.Succeeded) result = await users.AddToRoleAsync(account, Roles.Administrator);
            if (result.Succeeded) await alone.CommitAsync(cancel);
            return (IdentityResult?)result;
        });
}
