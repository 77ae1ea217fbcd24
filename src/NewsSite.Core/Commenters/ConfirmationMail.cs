using NewsSite.Mail;

namespace NewsSite.Commenters;

/// <summary>The mail that asks whether an address is its reader's.</summary>
internal static class ConfirmationMail
{
    public static OutboxMail Of(Confirmation asked, Letterhead paper, string key)
    {
        var link = $"{paper.Address}/confirm/{key}";
        return asked.CommentId is null
            ? new(asked.Email, "", $"[{paper.SiteName}] Sign in", Text($"Sign in to {paper.SiteName}: {link}", GoodFor, "If you did not ask for it, do nothing."), asked.AskedAt)
            : new(asked.Email, asked.Name, $"[{paper.SiteName}] Is this your address?", Text(
                $"Somebody gave this address with a comment at {paper.SiteName}, under the name {asked.Name}.",
                $"If it was you, confirm it: {link}",
                asked.WantsReplies ? "From then on we mail you when somebody replies to that comment. Every such mail has a link that ends it." : "From then on the comment is yours on your own page, where you see, download and erase all your comments.",
                GoodFor, "If it was not you, do nothing: we write to you no more about it."), asked.AskedAt);
    }

    private const string GoodFor = "The link works once, for 24 hours.";

    private static string Text(params string[] paragraphs) => string.Join("\n\n", paragraphs) + "\n";
}
