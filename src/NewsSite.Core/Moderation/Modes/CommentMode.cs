namespace NewsSite.Moderation.Modes;

/// <summary>How comments are taken under a story.</summary>
public enum CommentMode
{
    /// <summary>A moderator reads every comment before it appears.</summary>
    PreModerated,

    /// <summary>Comments appear at once, unless a rule holds them.</summary>
    PostModerated,

    /// <summary>The same, for readers with a confirmed email address only.</summary>
    VerifiedOnly,

    /// <summary>Nobody can comment.</summary>
    Closed,
}
