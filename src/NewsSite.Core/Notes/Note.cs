using NewsSite.Accounts;

namespace NewsSite.Notes;

/// <summary>What one of the desk tells the others about a story; appended and never edited, but it can be marked done.</summary>
public sealed class Note
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int LongestText = 2000;

    public long Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>Plain text, in which links and mentions such as <c>@ana</c> are found by <see cref="NoteText"/>.</summary>
    public string Text { get; private set; } = "";

    public int WrittenById { get; private set; }

    public Account WrittenBy { get; private set; } = null!;

    public DateTimeOffset WrittenAt { get; private set; }

    public int? DoneById { get; private set; }

    public Account? DoneBy { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    private Note()
    {
    }

    /// <exception cref="ArgumentException">The text is empty or longer than <see cref="LongestText"/>.</exception>
    public Note(int articleId, string text, Account by, DateTimeOffset now)
    {
        ArticleId = articleId;
        Text = Clean(text);
        if (Text.Length is 0 or > LongestText) throw new ArgumentException("A note is neither empty nor overlong.", nameof(text));
        WrittenBy = by;
        WrittenById = by.Id;
        WrittenAt = now;
    }

    /// <summary>The text as it would be kept.</summary>
    public static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>Says that what it asks for is done; whoever said so first stays named.</summary>
    public void MarkDone(Account by, DateTimeOffset now)
    {
        if (DoneAt is not null) return;
        DoneBy = by;
        DoneById = by.Id;
        DoneAt = now;
    }

    /// <summary>Says that it is not done after all.</summary>
    public void Reopen()
    {
        DoneBy = null;
        DoneById = null;
        DoneAt = null;
    }
}
