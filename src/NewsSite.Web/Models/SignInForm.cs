namespace NewsSite.Web.Models;

/// <summary>What the sign-in form sends.</summary>
public sealed class SignInForm
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    /// <summary>Where on this site to go afterwards.</summary>
    public string? ReturnTo { get; init; }
}

/// <summary>What the set-up form sends.</summary>
public sealed class SetUpForm
{
    public string? Key { get; init; }

    public string? Email { get; init; }

    public string? Name { get; init; }

    public string? Password { get; init; }
}
