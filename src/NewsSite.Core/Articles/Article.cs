using NewsSite.Accounts;
using NewsSite.Comments;
using NewsSite.Journal;
using NewsSite.Publishing;
using NewsSite.Revisions;
using NewsSite.Search;
using NewsSite.Sections;

namespace NewsSite.Articles;

/// <summary>The address readers know; it holds the story as the desk works on it and the story as readers see it.</summary>
public sealed partial class Article
{
    /// <summary>The version that the save which makes an article leaves it at.</summary>
    public const int FirstVersion = 2;

    public int Id { get; private set; }

    /// <summary>Names the form that made it, so that the same form sent twice makes one article; none where it was made otherwise.</summary>
    public Guid? DraftId { get; private set; }

    /// <summary>Counts saves; a save based on an older number is refused.</summary>
    public int Version { get; private set; } = 1;

    public int WorkingId { get; private set; }

    /// <summary>What the desk works on; edits stand here until they are published.</summary>
    public Story Working { get; private set; } = new();

    /// <summary>What readers see from <see cref="PublishAt"/> on; none before the first publication.</summary>
    public Story? Live { get; private set; }

    /// <summary>The live story's section, kept here because it is part of the address and of every list.</summary>
    public int? SectionId { get; private set; }

    public Section? Section { get; private set; }

    /// <summary>The live story's slug.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The live story's kind, kept here so that the front page finds opinion along an index.</summary>
    public StoryKind Kind { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int? OwnerId { get; private set; }

    /// <summary>Whose story it is at the desk: whoever wrote it, until it is handed over.</summary>
    public Account? Owner { get; private set; }

    /// <summary>When it was last saved or something was done with it; the desk's list is in this order.</summary>
    public DateTimeOffset TouchedAt { get; private set; }

    public int? TouchedById { get; private set; }

    public Account? TouchedBy { get; private set; }

    public int? MeantForId { get; private set; }

    /// <summary>The working story's section, kept here because the desk looks for stories by it.</summary>
    public Section? MeantFor { get; private set; }

    /// <summary>The working story's headline as <see cref="SearchedText"/> spells it.</summary>
    public string SearchedHeadline { get; private set; } = "";

    /// <summary>From when on readers see it; none for a draft.</summary>
    public DateTimeOffset? PublishAt { get; private set; }

    /// <summary>When the live story last changed for readers after it was published.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    /// <summary>What readers are told of the last update; empty when they are told only that there was one.</summary>
    public string UpdateNote { get; private set; } = "";

    /// <summary>Before this nobody outside may know of it, whatever <see cref="PublishAt"/> says.</summary>
    public DateTimeOffset? EmbargoedUntil { get; set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>What readers of the address are told instead of the story.</summary>
    public string WithdrawalNote { get; private set; } = "";

    /// <summary>How far the story is before it is published.</summary>
    public Stage Stage { get; private set; }

    /// <summary>Whether the working story differs from the live one.</summary>
    public bool HasUnpublishedChanges { get; private set; } = true;

    public bool CommentsOpen { get; set; } = true;

    public CommentTally Comments { get; private set; } = new();

    public List<Revision> Revisions { get; } = [];

    public List<EditorialAct> Acts { get; } = [];

    public List<Correction> Corrections { get; } = [];

    /// <summary>Texts that a later save of the same sitting took the place of; loaded by nobody, added by <see cref="Save"/>.</summary>
    public List<SupersededState> SupersededStates { get; } = [];

    /// <summary>The live story as the search reads it; none before the first publication.</summary>
    public SearchedStory? Searched { get; private set; }

    /// <summary>What the search still has to do about it; loaded by nobody, added by each publication.</summary>
    public List<SearchErrand> SearchErrands { get; } = [];

    private Article()
    {
    }

    public Article(DateTimeOffset now, Guid? draftId = null)
    {
        CreatedAt = TouchedAt = now;
        DraftId = draftId;
    }

    /// <summary>Whether readers may see it at this moment; the twin of <see cref="ArticleQueries.Published"/>.</summary>
    public bool IsPublished(DateTimeOffset now) => PublishAt <= now && (EmbargoedUntil is null || EmbargoedUntil <= now) && WithdrawnAt is null;

    /// <summary>The hour from which readers see it, its embargo included; none while it has no hour.</summary>
    public DateTimeOffset? ReadableFrom => ReadableFromWith(EmbargoedUntil);

    /// <summary>Why a save may not move the embargo to a time; none when it may. A save is no publication and no withdrawal.</summary>
    public string? ReasonAgainstEmbargo(DateTimeOffset? until, DateTimeOffset now)
    {
        if (ReadableFrom is not { } was || ReadableFromWith(until) is not { } would) return null;
        if (was <= now && would > now) return "Readers have this story already, and an embargo would take it away without a word. Withdraw it instead.";
        if (was > now && would < was) return "The story is scheduled, and with this embargo it would come out earlier. Take it off its hour first, then publish it again.";
        return null;
    }

    /// <summary>Whether its address is changed by <see cref="Readdress"/> alone, because readers have it or will have it at an hour that is set.</summary>
    public bool KeepsAddress => PublishAt is not null;

    /// <summary>Keeps the working story as a revision and counts the save.</summary>
    public Revision Save(Account by, DateTimeOffset now, string why = "Edited", RevisionKind kind = RevisionKind.Saved)
    {
        Version++;
        HasUnpublishedChanges = true;
        (MeantFor, MeantForId) = (Working.Section, Working.Section is { Id: > 0 } section ? section.Id : null);
        SearchedHeadline = SearchedText.Of(Working.Headline);
        Touch(by, now);
        var last = Revisions.MaxBy(r => r.Number);
        if (last is null) (Owner, OwnerId) = (by, by.Id);
        if (last is not null && last.IsSameSitting(by, why, kind, now) && !Shrinkage.Of(last.Read().Body, Working.Body).IsDrastic)
        {
            SupersededStates.Add(new SupersededState(last, now));
            last.Retake(this, now);
            return last;
        }

        var revision = new Revision((last?.Number ?? 0) + 1, this, by, why, kind, now);
        Revisions.Add(revision);
        return revision;
    }

    /// <summary>Keeps beside the story what somebody typed on a version of it and did not save; the story itself stays as it is.</summary>
    public Revision Branch(StorySnapshot text, int version, Account by, string why, DateTimeOffset now)
    {
        var revision = new Revision((Revisions.MaxBy(r => r.Number)?.Number ?? 0) + 1, version, text, by, why, now);
        Revisions.Add(revision);
        return revision;
    }

    /// <summary>Has the search read the live story.</summary>
    internal void ReadForSearch() => (Searched ??= new()).Read(this);

    private DateTimeOffset? ReadableFromWith(DateTimeOffset? embargo) => PublishAt is { } at && embargo > at ? embargo : PublishAt;

    private void Touch(Account by, DateTimeOffset now) => (TouchedBy, TouchedById, TouchedAt) = (by, by.Id, now);
}
