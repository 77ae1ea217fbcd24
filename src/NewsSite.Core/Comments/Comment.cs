using NewsSite.Articles;
using NewsSite.Commenters;
using NewsSite.Markup;
using NewsSite.Moderation;
using NewsSite.Reports;

namespace NewsSite.Comments;

/// <summary>A reader's reply to an article or to another comment.</summary>
public sealed partial class Comment
{
    public const int LongestLanguage = 20;

    public long Id { get; private set; }

    public int ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>The comment that began the thread; null when this one did.</summary>
    public long? RootId { get; private set; }

    /// <summary>The comment that this one answers.</summary>
    public long? ParentId { get; private set; }

    /// <summary>See <see cref="ThreadPath"/>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Unique: the same command sent twice, by a double click or a retry, is stored once.</summary>
    public Guid CommandId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>As <see cref="Commenter.Spell"/> writes it; never shown to readers.</summary>
    public string? Email { get; private set; }

    /// <summary>Markdown as typed.</summary>
    public string Body { get; private set; } = "";

    public string BodyHtml { get; private set; } = "";

    /// <summary>BCP 47 tag, where it is known to differ from the site's.</summary>
    public string? Language { get; init; }

    public CommentState State { get; private set; }

    /// <summary>Counts decisions, so that of two at once the second is told instead of overwriting.</summary>
    public int Version { get; private set; } = 1;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When its sender changed it last; none mostly.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Tells comments from one place apart without telling the place; forgotten after <see cref="SenderSalt.KeptFor"/>.</summary>
    public string? SenderMark { get; init; }

    /// <summary>The version of the guidelines that its sender accepted by sending it; none where there were none.</summary>
    public int? GuidelinesVersion { get; init; }

    /// <summary>See <see cref="CommentWords.Fingerprint"/>.</summary>
    public long? Fingerprint { get; private set; }

    /// <summary>Whether the rules put it on the page and no moderator has read it yet; never of one that is not approved.</summary>
    public bool IsUnread { get; private set; }

    /// <summary>When the oldest report came that nobody has decided about; none when none waits.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }

    /// <summary>Counts reports, so that none is closed by a decision made at the moment it came.</summary>
    public int ReportCount { get; private set; }

    /// <summary>When its sender asked that another moderator look again; none when nobody has to.</summary>
    public DateTimeOffset? AppealedAt { get; private set; }

    public List<ModerationDecision> Decisions { get; } = [];

    public List<Appeal> Appeals { get; } = [];

    public List<Report> Reports { get; } = [];

    /// <summary>What it said before.</summary>
    public List<CommentRevision> Revisions { get; } = [];

    /// <summary>Levels below the start of the thread, from 0.</summary>
    public int Depth => Path.Length / ThreadPath.Step - 1;

    /// <summary>Whether everybody may read it.</summary>
    public bool IsApproved => State == CommentState.Approved;

    private Comment()
    {
    }

    /// <summary>A new comment, waiting for a moderator.</summary>
    /// <exception cref="ArgumentException">The words have problems, or the parent belongs to another article.</exception>
    public Comment(Article article, Comment? parent, CommentWords words, Guid commandId, DateTimeOffset now)
    {
        if (words.Problems().FirstOrDefault() is (_, { } problem)) throw new ArgumentException(problem, nameof(words));
        if (parent is not null && parent.ArticleId != article.Id) throw new ArgumentException("The parent stands under another article.", nameof(parent));
        Article = article;
        ArticleId = article.Id;
        ParentId = parent?.Id;
        RootId = parent?.RootId ?? parent?.Id;
        Path = ThreadPath.Below(parent?.Path ?? "", now, commandId);
        CommandId = commandId;
        Name = words.Name;
        Email = words.Email is { } email ? Commenter.Spell(email) : null;
        Say(words);
        CreatedAt = now;
    }

    private void Say(CommentWords words)
    {
        Body = words.Body;
        BodyHtml = CommentMarkdown.ToHtml(words.Body);
        Fingerprint = words.Fingerprint();
    }
}
