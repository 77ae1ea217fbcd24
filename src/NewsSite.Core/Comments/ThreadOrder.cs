namespace NewsSite.Comments;

/// <summary>In which order the threads of a story stand; the replies in a thread always stand as they were written.</summary>
public enum ThreadOrder
{
    Oldest,
    Newest,

    /// <summary>By the respect for the comment that began the thread, and of equals the newest first.</summary>
    Respected,
}

/// <summary>The beginning of a thread, as the orders need it.</summary>
public sealed record ThreadPlace(long Id, string Path, int RespectCount);
