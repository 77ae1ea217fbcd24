namespace NewsSite.Mail;

/// <summary>What our mails say of the paper. A site that cannot send mail has none, and then no mail is written.</summary>
/// <param name="SiteName">The paper's name.</param>
/// <param name="Address">Where it is found, without a slash at the end.</param>
public sealed record Letterhead(string SiteName, string Address);
