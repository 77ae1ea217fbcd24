using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Journal;
using NewsSite.Markup;

namespace NewsSite.Articles;

/// <summary>The address readers know; it holds the story as the desk works on it and the story as readers see it.</summary>
public sealed class Article
{
    public int Id { get; private set; }

    /// <summary>Counts saves; a save based on an older number is refused.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>What the desk works on; edits stand here until they are published.</summary>
    public Story Working { get; private set; } = new();

    /// <summary>What readers see from <see cref="PublishAt"/> on; none before the first publication.</summary>
    public Story? Live { get; private set; }

    /// <summary>The live story's section, kept here because it is part of the address and of every list.</summary>
    public int? SectionId { get; private set; }

    public Section? Section { get; private set; }

    /// <summary>The live story's slug.</summary>
    public string Slug { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From when on readers see it; none for a draft.</summary>
    public DateTimeOffset? PublishAt { get; private set; }

    /// <summary>When the live story last changed for readers after it was published.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Whether the working story differs from the live one.</summary>
    public bool HasUnpublishedChanges { get; private set; } = true;

    public bool CommentsOpen { get; set; } = true;

    public CommentTally Comments { get; private set; } = new();

    public List<Revision> Revisions { get; } = [];

    /// <summary>Texts that a later save of the same sitting took the place of; loaded by nobody, added by <see cref="Save"/>.</summary>
    public List<SupersededState> SupersededStates { get; } = [];

    private Article()
    {
    }

    public Article(DateTimeOffset now) => CreatedAt = now;

    /// <summary>Whether readers may see it at this moment; the twin of <see cref="ArticleQueries.Published"/>.</summary>
    public bool IsPublished(DateTimeOffset now) => PublishAt <= now && WithdrawnAt is null;

    /// <summary>Whether readers may reply at this moment.</summary>
    public bool AllowsComments(DateTimeOffset now) => CommentsOpen && IsPublished(now);

    /// <summary>Keeps the working story as a revision and counts the save.</summary>
    public Revision Save(Account by, DateTimeOffset now, string why = "Edited")
    {
        Version++;
        HasUnpublishedChanges = true;
        var last = Revisions.MaxBy(r => r.Number);
        if (last is not null && last.IsSameSitting(by, why, now) && !Shrinkage.Of(last.Read().Body, Working.Body).IsDrastic)
        {
            SupersededStates.Add(new SupersededState(last, now));
            last.Retake(Version, Working, now);
            return last;
        }

        var revision = new Revision((last?.Number ?? 0) + 1, Version, Working, by, why, now);
        Revisions.Add(revision);
        return revision;
    }

    /// <summary>What stands between the working story and its readers, in sentences; empty when it can be published.</summary>
    public IReadOnlyList<string> ReasonsNotToPublish()
    {
        List<string> reasons = [];
        if (Working.Headline == "") reasons.Add("The story has no headline.");
        if (Working.Slug == "") reasons.Add("The story has no slug, so it has no address.");
        if (Working.Section is null) reasons.Add("The story stands in no section.");
        if (Working.Body == "") reasons.Add("The story has no body.");
        if (!BodyMarkdown.CanRender(Working.Body)) reasons.Add(BodyMarkdown.TooDeep);
        if (Working.LeadPhoto is { AltText: "" }) reasons.Add("The lead photo has no alt text.");
        if (Working.LeadPhoto is { Photo.Credit: "" }) reasons.Add("The lead photo has no credit.");
        return reasons;
    }

    /// <summary>Puts the working story before the readers at a time, or at once when it already is before them.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="ReasonsNotToPublish"/>.</exception>
    public void Publish(DateTimeOffset at, Account by, DateTimeOffset now)
    {
        if (ReasonsNotToPublish() is [var first, ..]) throw new InvalidOperationException(first);
        if (IsPublished(now)) UpdatedAt = now;
        else PublishAt = at;
        Live ??= new Story();
        Live.TakeOver(Working, BodyMarkdown.ToHtml(Working.Body));
        Section = Working.Section;
        Slug = Working.Slug;
        Save(by, now, "Published");
        HasUnpublishedChanges = false;
    }

    /// <summary>Takes the story away from its readers.</summary>
    /// <exception cref="InvalidOperationException">They never had it, or no longer have it.</exception>
    public void Withdraw(string why, Account by, DateTimeOffset now)
    {
        if (PublishAt is null || WithdrawnAt is not null) throw new InvalidOperationException("Only a published or scheduled story can be withdrawn.");
        WithdrawnAt = now;
        Save(by, now, why);
    }
}
