using NewsSite.Mail;

namespace NewsSite.Notifications;

/// <summary>A notification as a mail. Mail passes through other people's hands: of a story under embargo it says neither headline nor words.</summary>
internal sealed record NotificationMail(Letterhead Paper, Notification Told, string? Headline)
{
    public string Subject => $"[{Paper.SiteName}] {Sentence}";

    public string Text => string.Join("\n\n", new[]
    {
        Headline is null || Told.Text == "" ? $"{Sentence}." : $"{Sentence}:",
        Headline is null ? "" : Told.Text,
        $"Open it: {Paper.Address}{Place}",
        $"Choose what is mailed to you: {Paper.Address}/admin/notifications/mail",
    }.Where(paragraph => paragraph != "")) + "\n";

    private string Sentence => Told.Kind.Sentence(Told.DoneBy.Name, Headline switch { null => "a story under embargo", "" => "a story without headline", _ => $"“{Headline}”" });

    // A note that is stored in this very save has no number yet, but it will be the last of its story.
    private string Place => Told.Note is null ? Notification.Place(Told.ArticleId, null) : $"{Notification.Place(Told.ArticleId, null)}/notes#newest";
}
