namespace NewsSite.Web.Models;

/// <summary>What the sign-in form sends.</summary>
public sealed class SignInForm
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    /// <summary>Where on this site to go afterwards.</summary>
    public string? ReturnTo { get; init; }

    /// <summary>The form that arrived when the session had ended, sealed by <see cref="Operations.CarriedForms"/>.</summary>
    public string? Carried { get; init; }
}

/// <summary>A form that waits for its sender to sign in.</summary>
public sealed record CarriedForm(string Address, IReadOnlyList<CarriedForm.Field> Fields)
{
    public sealed record Field(string Name, string Value);
}

/// <summary>What the set-up form sends.</summary>
public sealed class SetUpForm
{
    public string? Key { get; init; }

    public string? Email { get; init; }

    public string? Name { get; init; }

    public string? Password { get; init; }
}
