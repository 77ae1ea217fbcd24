namespace NewsSite.Comments;

/// <summary>Where a comment stands between its sender and the page.</summary>
public enum CommentState
{
    /// <summary>Nobody has decided yet; only its sender and the moderators see it.</summary>
    Waiting,

    /// <summary>On the page for everybody.</summary>
    Approved,

    /// <summary>Not on the page; its words are kept for the moderators.</summary>
    Rejected,

    /// <summary>Not on the page and no part of any conversation: advertising and the like, erased by itself after a while.</summary>
    Spam,

    /// <summary>Its words and its sender are gone for good; replies keep their place.</summary>
    Erased,
}
