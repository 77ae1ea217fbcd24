using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Notes;

namespace NewsSite.Notifications;

/// <summary>One thing that one account is told of: what somebody else did to a story.</summary>
public sealed class Notification
{
    /// <summary>The longest excerpt, in UTF-16 code units.</summary>
    public const int LongestText = 300;

    public long Id { get; private set; }

    /// <summary>Who is told.</summary>
    public int AccountId { get; private set; }

    public NotificationKind Kind { get; private set; }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    public long? NoteId { get; private set; }

    public Note? Note { get; private set; }

    public int DoneById { get; private set; }

    public Account DoneBy { get; private set; } = null!;

    public DateTimeOffset DoneAt { get; private set; }

    /// <summary>The beginning of the note, or why it was done.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset? ReadAt { get; private set; }

    private Notification()
    {
    }

    internal Notification(int accountId, NotificationKind kind, int articleId, Account by, DateTimeOffset now, string text, Note? note = null)
    {
        AccountId = accountId;
        Kind = kind;
        ArticleId = articleId;
        DoneBy = by;
        DoneById = by.Id;
        DoneAt = now;
        Text = text.Length <= LongestText ? text : $"{text[..(char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1)]}…";
        Note = note;
    }

    /// <summary>The desk's page on which it happened.</summary>
    public static string Place(int articleId, long? noteId)
        => noteId is { } note ? FormattableString.Invariant($"/admin/articles/{articleId}/notes#note-{note}") : FormattableString.Invariant($"/admin/articles/{articleId}");

    public void MarkRead(DateTimeOffset now) => ReadAt ??= now;
}

/// <summary>Whether an account wants a kind of notification by mail too; no row where it never chose.</summary>
public sealed class MailChoice
{
    public int AccountId { get; private set; }

    public NotificationKind Kind { get; private set; }

    public bool ByMail { get; set; }

    private MailChoice()
    {
    }

    public MailChoice(int accountId, NotificationKind kind, bool byMail) => (AccountId, Kind, ByMail) = (accountId, kind, byMail);
}
