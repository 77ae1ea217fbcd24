namespace NewsSite.Moderation.Shifts;

/// <summary>Up to which comment a moderator was told by mail of those that wait.</summary>
public sealed class ModeratorMail
{
    public int AccountId { get; private set; }

    public long LastCommentId { get; set; }

    private ModeratorMail()
    {
    }

    public ModeratorMail(int accountId, long lastCommentId) => (AccountId, LastCommentId) = (accountId, lastCommentId);
}
