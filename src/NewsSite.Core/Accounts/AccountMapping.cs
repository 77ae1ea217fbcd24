using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace NewsSite.Accounts;

internal static class AccountMapping
{
    /// <summary>Gives Identity's tables the names of the trade.</summary>
    public static void MapAccounts(this ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Property(a => a.Name).HasMaxLength(Account.LongestName);
            account.Property(a => a.Handle).HasMaxLength(Account.LongestHandle);
            account.HasIndex(a => a.Handle).IsUnique();
        });
        model.Entity<IdentityRole<int>>(role =>
        {
            role.ToTable("Roles");
            role.HasData(Roles.Rows());
        });
        model.Entity<IdentityUserRole<int>>().ToTable("AccountRoles");
        model.Entity<IdentityUserClaim<int>>().ToTable("AccountClaims");
        model.Entity<IdentityUserLogin<int>>().ToTable("AccountLogins");
        model.Entity<IdentityUserToken<int>>().ToTable("AccountTokens");
        model.Entity<IdentityRoleClaim<int>>().ToTable("RoleClaims");
    }
}
