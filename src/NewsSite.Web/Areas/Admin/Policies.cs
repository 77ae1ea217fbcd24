using System.Security.Claims;
using static NewsSite.Accounts.Roles;

namespace NewsSite.Web.Areas.Admin;

/// <summary>Who may do what: the whole table.</summary>
public static class Policies
{
    public const string Desk = nameof(Desk);
    public const string Write = nameof(Write);
    public const string Publish = nameof(Publish);
    public const string Moderate = nameof(Moderate);
    public const string Administer = nameof(Administer);

    public static IReadOnlyDictionary<string, string[]> Table { get; } = new Dictionary<string, string[]>
    {
        [Desk] = [Reporter, Editor, Moderator, Administrator],
        [Write] = [.. Writing],
        [Publish] = [Editor, Administrator],
        [Moderate] = [Moderator, Administrator],
        [Administer] = [Administrator],
    };

    /// <summary>Whether somebody may, where a page differs by it.</summary>
    public static bool Allow(ClaimsPrincipal who, string policy) => Table[policy].Any(who.IsInRole);

    public static void AddPolicies(this IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var (name, roles) in Table) authorization.AddPolicy(name, policy => policy.RequireRole(roles));
    }
}
