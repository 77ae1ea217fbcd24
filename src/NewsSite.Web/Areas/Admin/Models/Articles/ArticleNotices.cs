namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What is said above the article form after something was done; addresses carry only the key, never the words.</summary>
public static class ArticleNotices
{
    public static string? Words(string? notice) => notice switch
    {
        "saved" => "Saved.",
        "restored" => "Restored. Readers see it when it is published.",
        "published" => "Published: readers see this story now.",
        "scheduled" => "Scheduled: readers see this story from the hour above on.",
        "previewed" => "Whoever has the preview link below can read the story as it stands until the day given there.",
        "unpreviewed" => "The preview links open nothing any more.",
        "unscheduled" => "The story is no longer scheduled.",
        "withdrawn" => "Withdrawn: its address now says why.",
        "republished" => "Readers have the story again.",
        "submitted" => "Handed to the editors.",
        "readied" => "The story is ready to be published.",
        "sentback" => "Sent back with your note.",
        "handedover" => "Handed over.",
        "readdressed" => "The address is changed. The old one leads to the new one.",
        "linked" => "Linked: the pages of these stories name each other.",
        "unlinked" => "The story is linked to no translation any more.",
        "asked" => "Asked. The answer appears below.",
        "passed" => "Handed over. What you typed and did not save is still yours to save.",
        "refused" => "Told.",
        "takenover" => "The story is in your hand. What your colleague had typed and not saved is kept as a branch in its revisions.",
        "free" => "Nobody has the story in hand any more.",
        _ => null,
    };
}
