using Microsoft.AspNetCore.Identity;

namespace NewsSite.Accounts;

/// <summary>The phrases in which the desk asks for accounts.</summary>
public static class AccountQueries
{
    /// <summary>Those that have one of these roles.</summary>
    public static IQueryable<Account> WithAnyOf(
        this IQueryable<Account> accounts, IReadOnlyList<string> names, IQueryable<IdentityRole<int>> roles, IQueryable<IdentityUserRole<int>> had)
        => accounts.Where(a => had.Any(h => h.UserId == a.Id && roles.Any(r => r.Id == h.RoleId && names.Contains(r.Name))));

    public static IQueryable<Account> Called(this IQueryable<Account> accounts, IReadOnlyCollection<string> handles)
        => accounts.Where(a => a.Handle != null && handles.Contains(a.Handle));

    /// <summary>Those a part of whose handle begins with some letters.</summary>
    public static IQueryable<Account> CalledLike(this IQueryable<Account> accounts, string start)
        => accounts.Where(a => a.Handle!.StartsWith(start) || a.Handle.Contains("-" + start)).OrderBy(a => a.Handle);

    public static IQueryable<Account> ByName(this IQueryable<Account> accounts) => accounts.OrderBy(a => a.Name).ThenBy(a => a.Id);
}
