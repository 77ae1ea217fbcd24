using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Comments;

/// <summary>A secret of one month, without which no mark can be led back to the place it was made from; deleted when its marks are.</summary>
public sealed class SenderSalt
{
    /// <summary>How long a mark stays with its comment.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public const int MarkLength = 22;
    private const int MarkBytes = 16;

    /// <summary>Months since the year 0.</summary>
    public int Month { get; private set; }

    public byte[] Secret { get; private set; } = [];

    private SenderSalt()
    {
    }

    public SenderSalt(DateTimeOffset now)
    {
        Month = MonthOf(now);
        Secret = RandomNumberGenerator.GetBytes(32);
    }

    public static int MonthOf(DateTimeOffset at) => at.UtcDateTime.Year * 12 + at.UtcDateTime.Month - 1;

    /// <summary>The mark of a place, such as a network address cut to its network.</summary>
    public string MarkOf(string place)
        => Convert.ToBase64String(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(place)).AsSpan(0, MarkBytes)).TrimEnd('=');
}
