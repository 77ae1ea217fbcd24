using NewsSite.Commenters;

namespace NewsSite.Comments;

// Whose it is, where that is proved.
public sealed partial class Comment
{
    /// <summary>The confirmed person who sent it; none for a guest, whatever name and address was typed.</summary>
    public int? CommenterId { get; private set; }

    public Commenter? Commenter { get; private set; }

    /// <summary>How many readers respect it; kept in the transaction that changes it, so no page counts rows.</summary>
    public int RespectCount { get; private set; }

    /// <summary>Whether it was sent with an address as <see cref="Commenters.Commenter.Spell"/> makes it.</summary>
    public bool GivesAddress(string email) => Email == email;

    /// <summary>Makes it somebody's who has proved to be its sender.</summary>
    /// <exception cref="InvalidOperationException">It is somebody else's, or erased.</exception>
    public void BelongTo(Commenter commenter)
    {
        if (State == CommentState.Erased || (CommenterId is { } owner && owner != commenter.Id)) throw new InvalidOperationException("This comment is not the commenter's.");
        if (commenter.Id == 0) Commenter = commenter;
        else CommenterId = commenter.Id;
    }
}
