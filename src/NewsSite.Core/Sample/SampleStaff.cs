using NewsSite.Accounts;

namespace NewsSite.Sample;

/// <summary>The accounts of the sample newsroom; they exist in Development only.</summary>
public static class SampleStaff
{
    public const string Password = "newsroom-sample-1";
    public const string Editor = "editor@example.com";
    public const string Reporter = "reporter@example.com";
    public const string Moderator = "moderator@example.com";
    public const string Administrator = "admin@example.com";

    public static IReadOnlyList<(string Email, string Name, string Role)> All { get; } =
    [
        (Editor, "Edith Marlow", Roles.Editor),
        (Reporter, "Mirela Castan", Roles.Reporter),
        (Moderator, "Moses Adeyemi", Roles.Moderator),
        (Administrator, "Ada Brandt", Roles.Administrator),
    ];
}
