using System.Text;

namespace NewsSite.Mail;

/// <summary>
/// A mail that waits to be sent, written in the transaction of what it tells of. It is tried again and again, ever more seldom, and given up in
/// the end. A process that dies between sending and saying so sends it twice, but with the same <see cref="MessageId"/>.
/// </summary>
public sealed class OutboxMail
{
    public const int LongestAddress = 254;
    public const int LongestName = 100;
    public const int LongestSubject = 250;
    public const int LongestTrouble = 500;
    public const int LongestUnsubscribe = 300;

    /// <summary>How long a process that took a mail may need to send it, before another tries.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait after each failure; one more than there are waits is the last.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4),
        TimeSpan.FromHours(8), TimeSpan.FromHours(12),
    ];

    public long Id { get; private set; }

    /// <summary>The same in every try, so that a mailbox can tell a repetition.</summary>
    public Guid MessageId { get; private set; }

    public string To { get; private set; } = "";

    public string ToName { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Plain text; emptied once it is sent.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The address by which one press ends mails such as this one, as RFC 8058 has it; none where there is nothing to end, and once it is sent.</summary>
    public string? Unsubscribe { get; set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>When to try next, or until when a process has it; none once it is sent or given up.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public int Tries { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? GivenUpAt { get; private set; }

    /// <summary>Why the last try failed.</summary>
    public string Trouble { get; private set; } = "";

    private OutboxMail()
    {
    }

    public OutboxMail(string to, string toName, string subject, string text, DateTimeOffset now)
    {
        MessageId = Guid.NewGuid();
        To = OneLine(to, LongestAddress);
        ToName = OneLine(toName, LongestName);
        Subject = OneLine(subject, LongestSubject);
        Text = text;
        WrittenAt = now;
        DueAt = now;
    }

    /// <summary>Takes it for a try; of two processes that do so at once, only one can store it.</summary>
    public void Take(DateTimeOffset now)
    {
        Tries++;
        DueAt = now + Lease;
    }

    public void MarkSent(DateTimeOffset now)
    {
        SentAt = now;
        DueAt = null;
        Text = "";
        Unsubscribe = null;
        Trouble = "";
    }

    /// <summary>Puts it off, or gives it up after the last try or where another would be in vain.</summary>
    public void MarkFailed(string trouble, DateTimeOffset now, bool inVain = false)
    {
        Trouble = OneLine(trouble, LongestTrouble);
        var last = inVain || Tries > Waits.Length;
        DueAt = last ? null : now + Waits[Math.Max(Tries, 1) - 1];
        if (last) GivenUpAt = now;
    }

    /// <summary>Begins again with a mail that was given up or waits for its hour.</summary>
    /// <exception cref="InvalidOperationException">It has been sent.</exception>
    public void TryAgain(DateTimeOffset now)
    {
        if (SentAt is not null) throw new InvalidOperationException("This mail has been sent.");
        Tries = 0;
        GivenUpAt = null;
        DueAt = now;
    }

    /// <summary>Headers are lines: whatever could end one becomes a space.</summary>
    private static string OneLine(string text, int longest)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length + rune.Utf16SequenceLength > longest) break;
            line.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return line.ToString().Trim();
    }
}
