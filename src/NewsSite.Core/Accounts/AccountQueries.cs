using Microsoft.AspNetCore.Identity;

namespace NewsSite.Accounts;

/// <summary>The phrases in which the desk asks for accounts.</summary>
public static class AccountQueries
{
    /// <summary>Those that have one of these roles.</summary>
    public static IQueryable<Account> WithAnyOf(
        this IQueryable<Account> accounts, IReadOnlyList<string> names, IQueryable<IdentityRole<int>> roles, IQueryable<IdentityUserRole<int>> had)
        => accounts.Where(a => had.Any(h => h.UserId == a.Id && roles.Any(r => r.Id == h.RoleId && names.Contains(r.Name))));

    public static IQueryable<Account> ByName(this IQueryable<Account> accounts) => accounts.OrderBy(a => a.Name).ThenBy(a => a.Id);
}
