using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NewsSite.Web.Operations;

/// <summary>What a link in a moderator's mail asks to be done.</summary>
/// <param name="CommentId">With which comment.</param>
/// <param name="Version">As it was when the mail was written: once anything has happened to it, the link does nothing.</param>
/// <param name="AccountId">Whose mail it is.</param>
/// <param name="Approves">Whether to approve, and not to reject.</param>
public sealed record DecisionLink(long CommentId, int Version, int AccountId, bool Approves);

/// <summary>Signs the links in moderators' mails, each good for one decision within a week.</summary>
public sealed class DecisionKeys(IDataProtectionProvider protection)
{
    private const int Days = 7;
    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("moderator-decision").ToTimeLimitedDataProtector();

    public string For(DecisionLink link)
        => seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{link.CommentId} {link.Version} {link.AccountId} {(link.Approves ? 1 : 0)}"), TimeSpan.FromDays(Days));

    /// <summary>What a link asks for, or null when it is forged, damaged or too old.</summary>
    public DecisionLink? Read(string key)
    {
        if (key.Length > 1000) return null;
        try
        {
            var parts = seal.Unprotect(key).Split(' ').Select(p => long.Parse(p, CultureInfo.InvariantCulture)).ToList();
            return new(parts[0], (int)parts[1], (int)parts[2], parts[3] == 1);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
