using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NewsSite.Web.Operations;

/// <summary>Links by which the sender of a comment, and nobody else, finds it again: signed, bound to its number, good for 30 days.</summary>
public sealed class CommentReceipts(IDataProtectionProvider protection)
{
    private const int Days = 30;
    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("comment-receipt").ToTimeLimitedDataProtector();

    public string For(long commentId) => seal.Protect(commentId.ToString(CultureInfo.InvariantCulture), TimeSpan.FromDays(Days));

    /// <summary>The comment's number, or null when the receipt is forged, damaged or too old.</summary>
    public long? Read(string? receipt)
    {
        if (string.IsNullOrEmpty(receipt) || receipt.Length > 1000) return null;
        try
        {
            return long.Parse(seal.Unprotect(receipt), CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>Signs the link in the mail that asks for a <see cref="Commenters.Confirmation"/>; whether it was used already, the row says.</summary>
public sealed class ConfirmationKeys(IDataProtectionProvider protection)
{
    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("confirmation").ToTimeLimitedDataProtector();

    public string For(Guid id) => seal.Protect(id.ToString("N"), Commenters.Confirmation.GoodFor);

    /// <summary>What the link stands for, or null when it is forged, damaged or too old.</summary>
    public Guid? Read(string? key)
    {
        if (string.IsNullOrEmpty(key) || key.Length > 1000) return null;
        try
        {
            return Guid.ParseExact(seal.Unprotect(key), "N");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>Signs the address of a <see cref="Publishing.PreviewLink"/>; whether it still opens anything, the row says.</summary>
public sealed class PreviewKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("preview");

    public string For(int linkId) => seal.Protect(linkId.ToString(CultureInfo.InvariantCulture));

    /// <summary>The link's number, or null when the key is forged or damaged.</summary>
    public int? Read(string key)
    {
        try
        {
            return key.Length > 1000 ? null : int.Parse(seal.Unprotect(key), CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>The key in the link by which the first administrator sets the site up; every process of the site accepts it.</summary>
public sealed class SetUpKeys(IDataProtectionProvider protection)
{
    public const int Hours = 24;
    private const string Words = "first administrator";
    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("set-up").ToTimeLimitedDataProtector();

    public string New() => seal.Protect(Words, TimeSpan.FromHours(Hours));

    public bool IsGood(string? key)
    {
        try
        {
            return !string.IsNullOrEmpty(key) && seal.Unprotect(key) == Words;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
