using NewsSite.Accounts;
using NewsSite.Publishing;

namespace NewsSite.Articles;

// Stories that tell the same in several languages. Nothing that is written changes when they are linked, so no save collides with it.
public sealed partial class Article
{
    /// <summary>Shared by the stories that are translations of each other; none for most.</summary>
    public Guid? TranslationGroup { get; private set; }

    /// <summary>Says that another story tells the same in another language.</summary>
    /// <exception cref="InvalidOperationException">It is the same story, or each belongs to translations already.</exception>
    public void LinkTranslation(Article other, Account by, DateTimeOffset now)
    {
        if (other == this) throw new InvalidOperationException("A story is no translation of itself.");
        if (TranslationGroup is not null && other.TranslationGroup is not null) throw new InvalidOperationException("That story is linked to translations already.");
        TranslationGroup = other.TranslationGroup = TranslationGroup ?? other.TranslationGroup ?? Guid.NewGuid();
        Done(ActKind.Linked, "", by, now, FormattableString.Invariant($"to no. {other.Id}"));
        other.Done(ActKind.Linked, "", by, now, FormattableString.Invariant($"to no. {Id}"));
    }

    /// <summary>Takes it out of the translations that it is linked to; the others stay linked.</summary>
    public void UnlinkTranslations(Account by, DateTimeOffset now)
    {
        if (TranslationGroup is null) return;
        TranslationGroup = null;
        Done(ActKind.Unlinked, "", by, now);
    }
}
