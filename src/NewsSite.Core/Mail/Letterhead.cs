namespace NewsSite.Mail;

/// <summary>What our mails say of the paper. A site that cannot send mail has none, and then no mail is written.</summary>
/// <param name="SiteName">The paper's name.</param>
/// <param name="Address">Where it is found, without a slash at the end.</param>
public sealed record Letterhead(string SiteName, string Address)
{
    /// <summary>Whether senders of comments are told by mail why one was refused.</summary>
    public bool GivesReasons { get; init; } = true;

    /// <summary>Until when the links to a comment's own page work that are written now.</summary>
    public TimeSpan ReceiptsLast { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Signs what the address of a comment's own page ends in; none where nobody can.</summary>
    public Func<long, string>? Receipt { get; init; }
}
