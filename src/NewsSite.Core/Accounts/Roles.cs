using Microsoft.AspNetCore.Identity;

namespace NewsSite.Accounts;

/// <summary>What an account may be; one account can be several.</summary>
public static class Roles
{
    public const string Reporter = nameof(Reporter);
    public const string Editor = nameof(Editor);
    public const string Moderator = nameof(Moderator);
    public const string Administrator = nameof(Administrator);

    public static IReadOnlyList<string> All { get; } = [Reporter, Editor, Moderator, Administrator];

    /// <summary>Those whose accounts can own stories.</summary>
    public static IReadOnlyList<string> Writing { get; } = [Reporter, Editor, Administrator];

    /// <summary>Those who decide about comments.</summary>
    public static IReadOnlyList<string> Moderating { get; } = [Moderator, Administrator];

    /// <summary>The rows of the role table, the same in every database.</summary>
    internal static IEnumerable<IdentityRole<int>> Rows() => All.Select((name, i) => new IdentityRole<int>(name)
    {
        Id = i + 1,
        NormalizedName = name.ToUpperInvariant(),
        ConcurrencyStamp = name,
    });
}
