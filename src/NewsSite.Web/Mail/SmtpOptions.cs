using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Mail;

namespace NewsSite.Web.Mail;

/// <summary>How the connection to the mail server is kept from others' eyes.</summary>
public enum SmtpTls
{
    /// <summary>Begins in the clear and turns to TLS before anything is said, or says nothing.</summary>
    StartTls,

    /// <summary>In the clear: for a server on the same machine or in a closed network.</summary>
    None,
}

/// <summary>The settings below <c>Smtp</c>; without a host the site sends no mail and offers none.</summary>
public sealed class SmtpOptions : IValidatableObject
{
    public const string Section = "Smtp";
    private const int ImplicitTls = 465;

    /// <summary>Name or address of the mail server.</summary>
    public string? Host { get; init; }

    [Range(1, 65535, ErrorMessage = "Smtp:Port is between 1 and 65535.")]
    public int Port { get; init; } = 587;

    [EnumDataType(typeof(SmtpTls))]
    public SmtpTls Tls { get; init; } = SmtpTls.StartTls;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The address that mails come from; their name is <c>Site:Name</c>.</summary>
    public string? From { get; init; }

    /// <summary>How long the server may take over one mail, in seconds.</summary>
    [Range(1, 120, ErrorMessage = "Smtp:TimeoutSeconds is between 1 and 120.")]
    public int TimeoutSeconds { get; init; } = 30;

    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn) yield break;
        if (!MailAddress.TryCreate(From, out _)) yield return new("Smtp:Host is set, so Smtp:From has to be the address that mails come from, such as desk@news.example.com.");
        if (Port == ImplicitTls) yield return new("Smtp:Port 465 expects TLS from the first byte, which this program does not speak. Use 587, where TLS begins with STARTTLS.");
        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password)) yield return new("Smtp:User and Smtp:Password are set both or neither.");
        if (!string.IsNullOrEmpty(User) && Tls == SmtpTls.None && !IsThisMachine) yield return new("Smtp:Tls None would send the password in the clear. Use StartTls.");
    }

    private bool IsThisMachine => string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
