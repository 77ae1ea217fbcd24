namespace NewsSite.Comments;

/// <summary>
/// A sortable path: ordered by it, comments stand as they are read, each reply below what it answers, older siblings first.
/// One step is made of the time and the command id, both known before the row is, so a comment is stored in one insert.
/// </summary>
public static class ThreadPath
{
    /// <summary>Characters of one step: eight for milliseconds since 2000 (enough until 2089), four against ties.</summary>
    public const int Step = 12;

    /// <summary>80 steps: a key of SQL Server's indexes holds 1,700 bytes. Deeper replies stand beside their parent instead of below it.</summary>
    public const int Longest = 80 * Step;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The path of a reply to the comment at <paramref name="parent"/>, or of a new thread below an empty one.</summary>
    public static string Below(string parent, DateTimeOffset at, Guid commandId)
    {
        if (parent.Length + Step > Longest) parent = parent[..^Step];
        var milliseconds = Math.Max(0, (at - Epoch).Ticks / TimeSpan.TicksPerMillisecond);
        var tie = BitConverter.ToUInt32(commandId.ToByteArray()) % (36 * 36 * 36 * 36);
        return parent + InBase36(milliseconds, 8) + InBase36(tie, 4);
    }

    /// <summary>A path that sorts after everything below <paramref name="path"/>; only digits and letters sort alike in both databases.</summary>
    public static string AfterAllBelow(string path) => path + new string('z', Step);

    /// <summary>A path that sorts after all.</summary>
    public const string AfterAll = "zzzzzzzzzzzzz";

    private static string InBase36(long number, int length) => string.Create(length, number, static (span, rest) =>
    {
        for (var i = span.Length - 1; i >= 0; i--, rest /= 36) span[i] = Digits[(int)(rest % 36)];
    });
}
