using System.Globalization;
using System.Security.Cryptography;

namespace NewsSite.Photos.Storage;

/// <summary>A large file on its way, which comes in parts; all that is known of it stands in its name.</summary>
/// <param name="AccountId">Whose it is; nobody else can find it.</param>
/// <param name="Id">When it was begun, something nobody can guess, and how long it will be.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="Length">In bytes, as its sender announced it.</param>
public sealed record UnfinishedUpload(int AccountId, string Id, DateTimeOffset BegunAt, long Length)
{
    /// <summary>What the names of all parts begin with in the store.</summary>
    public const string Beginning = "uploads/";

    private const int KeyLength = 32;

    /// <summary>What the names of its parts begin with.</summary>
    public string Folder => $"{FolderOf(AccountId)}{Id}/";

    public static string FolderOf(int accountId) => string.Create(CultureInfo.InvariantCulture, $"{Beginning}{accountId}/");

    public static UnfinishedUpload New(int accountId, long length, DateTimeOffset now)
    {
        var begun = now.ToUnixTimeMilliseconds();
        var id = string.Create(CultureInfo.InvariantCulture, $"{begun}-{RandomNumberGenerator.GetHexString(KeyLength, lowercase: true)}-{length}");
        return new(accountId, id, DateTimeOffset.FromUnixTimeMilliseconds(begun), length);
    }

    /// <summary>Reads an id that <see cref="New"/> has written; none where it is no such.</summary>
    public static UnfinishedUpload? Of(int accountId, string id)
        => id.Split('-') is [var begun, { Length: KeyLength } key, var length] && key.All(char.IsAsciiHexDigitLower) && Number(begun) is { } at and < 1L << 47 && Number(length) is { } bytes
            ? new(accountId, id, DateTimeOffset.FromUnixTimeMilliseconds(at), bytes) : null;

    /// <summary>The upload that a name in the store is a part of; none where it is no part of any.</summary>
    public static UnfinishedUpload? OfPart(string name)
        => name.Split('/') is ["uploads", var account, var id, _] && int.TryParse(account, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Of(number, id) : null;

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && $"{number}" == text ? number : null;
}
