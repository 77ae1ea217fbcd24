namespace NewsSite.Web.Models;

/// <summary>What the forms by which readers sign in send.</summary>
public sealed class ReaderSignInForm
{
    /// <summary>Where to mail a link.</summary>
    public string? LinkEmail { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }

    /// <summary>Whether to stay signed in when the browser is closed.</summary>
    public bool Stays { get; init; }

    /// <summary>Where on this site to go afterwards.</summary>
    public string? ReturnTo { get; init; }
}

/// <summary>Where readers sign in.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Mails">Whether the site can mail links.</param>
public sealed record ReaderSignInPage(ReaderSignInForm Form, bool Mails);
