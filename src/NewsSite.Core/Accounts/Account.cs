using Microsoft.AspNetCore.Identity;

namespace NewsSite.Accounts;

/// <summary>A person who signs in.</summary>
public sealed class Account : IdentityUser<int>
{
    public const int LongestName = 100;
    public const int LongestHandle = 100;

    /// <summary>As colleagues see it.</summary>
    public string Name { get; init; } = "";

    /// <summary>By which colleagues mention the account, as in <c>@ana</c>: small letters, digits and hyphens. Given when it is stored, and kept.</summary>
    public string? Handle { get; internal set; }

    public DateTimeOffset CreatedAt { get; init; }

    public Account()
    {
    }

    public Account(string email, string name, DateTimeOffset now)
    {
        Email = UserName = email;
        EmailConfirmed = true;
        Name = name;
        CreatedAt = now;

        // Without it an administrator's password could be guessed without end.
        LockoutEnabled = true;
    }
}
