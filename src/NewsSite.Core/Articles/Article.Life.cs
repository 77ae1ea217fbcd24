using NewsSite.Accounts;
using NewsSite.Markup;
using NewsSite.Publishing;
using NewsSite.Revisions;

namespace NewsSite.Articles;

// The life of a story at the desk: each step refuses what the state forbids, and leaves an act that says who and when.
public sealed partial class Article
{
    /// <summary>What stands between the working story and its readers at a time; empty when nothing does.</summary>
    public IReadOnlyList<PublishingReason> ReasonsNotToPublish(DateTimeOffset at) => [.. PublishingRules.Judge(this, at).Where(r => r.Weight > Weight.Warns)];

    /// <summary>Hands the story to the editors.</summary>
    /// <exception cref="InvalidOperationException">It is not a draft.</exception>
    public void Submit(string note, Account by, DateTimeOffset now) => Move(Stage.Draft, Stage.InReview, ActKind.Submitted, note, by, now);

    /// <summary>Says that the story may be published.</summary>
    /// <exception cref="InvalidOperationException">It is not in review.</exception>
    public void Ready(string note, Account by, DateTimeOffset now) => Move(Stage.InReview, Stage.Ready, ActKind.Readied, note, by, now);

    /// <summary>Gives the story back to whoever wrote it, saying why.</summary>
    /// <exception cref="InvalidOperationException">It is a draft already, or was published.</exception>
    public void SendBack(string note, Account by, DateTimeOffset now) => Move(Stage == Stage.Draft ? Stage.InReview : Stage, Stage.Draft, ActKind.SentBack, note, by, now);

    /// <summary>Puts the working story before the readers at a time; until then the time can be changed by doing it again.</summary>
    /// <exception cref="InvalidOperationException">There are reasons against it that were not overruled, or it is public or withdrawn.</exception>
    public void Publish(DateTimeOffset at, Account by, DateTimeOffset now, string forcedBecause = "")
    {
        if (IsPublished(now)) throw new InvalidOperationException("The story is public already; its edits are published as a change.");
        if (WithdrawnAt is not null) throw new InvalidOperationException("The story was withdrawn; it can be published again as it was.");
        TakeLive(at > now ? at : now, forcedBecause);
        PublishAt = at;
        Save(by, now, "Published", RevisionKind.Published);
        HasUnpublishedChanges = false;
        TellSearch();
        Done(at > now ? ActKind.Scheduled : ActKind.Published, forcedBecause, by, now);
    }

    /// <summary>Puts the edits of a public story before its readers.</summary>
    /// <exception cref="InvalidOperationException">It is not public, or there are reasons against it that were not overruled.</exception>
    /// <exception cref="ArgumentException">A correction says nothing.</exception>
    public void PublishEdit(ChangeKind change, string note, Account by, DateTimeOffset now, string forcedBecause = "", bool hidesEarlier = false, bool correctsAtEnd = false)
    {
        if (!IsPublished(now)) throw new InvalidOperationException("The story is not public, so there is nothing to edit before readers.");
        var isCorrection = change is ChangeKind.Correction or ChangeKind.Clarification;
        if (isCorrection && string.IsNullOrWhiteSpace(note)) throw new ArgumentException("A correction has to say what was wrong.", nameof(note));
        TakeLive(now, forcedBecause);
        var revision = Save(by, now, "Published", RevisionKind.Published);
        revision.ChangedFor(change, change == ChangeKind.Minor ? "" : note, hidesEarlier);
        HasUnpublishedChanges = false;
        if (change != ChangeKind.Minor) UpdatedAt = now;
        if (change == ChangeKind.Update) UpdateNote = note;
        if (isCorrection) Corrections.Add(new Correction(this, change, note, correctsAtEnd, revision.Number, by, now));
        TellSearch();
        Done(ActKind.Edited, forcedBecause, by, now);
    }

    /// <summary>Takes back the time at which it was to be published.</summary>
    /// <exception cref="InvalidOperationException">It is not scheduled.</exception>
    public void Unschedule(Account by, DateTimeOffset now)
    {
        if (this.StateAt(now) != EditorialState.Scheduled) throw new InvalidOperationException("The story is not scheduled.");
        PublishAt = null;
        Version++;
        HasUnpublishedChanges = true;
        Done(ActKind.Unscheduled, "", by, now);
    }

    /// <summary>Takes the story away from its readers, who are told why.</summary>
    /// <exception cref="InvalidOperationException">They do not have it.</exception>
    /// <exception cref="ArgumentException">They are told nothing.</exception>
    public void Withdraw(string note, Account by, DateTimeOffset now)
    {
        if (!IsPublished(now)) throw new InvalidOperationException("Only a public story can be withdrawn.");
        if (string.IsNullOrWhiteSpace(note)) throw new ArgumentException("Readers have to be told why.", nameof(note));
        WithdrawnAt = now;
        WithdrawalNote = note;
        Version++;
        Done(ActKind.Withdrawn, note, by, now);
    }

    /// <summary>Gives a withdrawn story back to its readers as it was.</summary>
    /// <exception cref="InvalidOperationException">It is not withdrawn.</exception>
    public void Republish(Account by, DateTimeOffset now)
    {
        if (WithdrawnAt is null) throw new InvalidOperationException("The story is not withdrawn.");
        WithdrawnAt = null;
        WithdrawalNote = "";
        Version++;
        Done(ActKind.Republished, "", by, now);
    }

    /// <summary>Makes it another account's story, or nobody's. Nothing that is written changes, so no save collides with it.</summary>
    /// <exception cref="InvalidOperationException">It is that account's already.</exception>
    public void HandOver(Account? to, string note, Account by, DateTimeOffset now)
    {
        if (OwnerId == to?.Id) throw new InvalidOperationException($"The story is {to?.Name ?? "nobody"}’s already.");
        var receiver = to?.Name ?? "nobody";
        var detail = OwnerId is null ? $"to {receiver}" : $"from {Owner?.Name ?? "its owner"} to {receiver}";
        (Owner, OwnerId) = (to, to?.Id);
        Done(ActKind.HandedOver, note, by, now, detail);
    }

    /// <summary>Takes back a step of the review.</summary>
    /// <exception cref="InvalidOperationException">It was scheduled or published since.</exception>
    internal void PutBack(Stage to, Account by, DateTimeOffset now)
    {
        if (PublishAt is not null || WithdrawnAt is not null) throw new InvalidOperationException("The story is past review: it was scheduled or published.");
        Stage = to;
        Version++;
        Done(ActKind.PutBack, "", by, now);
    }

    /// <summary>Says after a save that it brought the working story back to what readers see.</summary>
    internal void SaysWhatReadersSee() => HasUnpublishedChanges = false;

    /// <summary>Gives a published or scheduled story another address at once; the one it had leads to it for ever, because the number decides.</summary>
    /// <exception cref="InvalidOperationException">Its address is not known to anybody and is changed by editing it.</exception>
    /// <exception cref="ArgumentException">The slug is malformed.</exception>
    public void Readdress(string slug, Account by, DateTimeOffset now)
    {
        if (!KeepsAddress || Live is null) throw new InvalidOperationException("The story is a draft: its slug is changed in its form.");
        if (!Articles.Slug.IsWellFormed(slug)) throw new ArgumentException($"A story cannot have the slug “{slug}”.", nameof(slug));
        var (old, staged) = (Slug, HasUnpublishedChanges);
        Slug = Live.Slug = Working.Slug = slug;
        Save(by, now, "Address changed");
        HasUnpublishedChanges = staged;
        Acts.Add(new EditorialAct(ActKind.Readdressed, $"from “{old}”", "", by, now));
    }

    private void Move(Stage from, Stage to, ActKind kind, string note, Account by, DateTimeOffset now)
    {
        if (PublishAt is not null || WithdrawnAt is not null) throw new InvalidOperationException("The story is past review: it was scheduled or published.");
        if (Stage != from || Stage == to) throw new InvalidOperationException("Somebody else has moved this story on already.");
        Stage = to;
        Version++;
        Done(kind, note, by, now);
    }

    private void TakeLive(DateTimeOffset at, string forcedBecause)
    {
        if (ReasonsNotToPublish(at).FirstOrDefault(r => r.Weight == Weight.Blocks || forcedBecause.Length == 0) is { } reason)
            throw new InvalidOperationException(reason.Sentence);
        Live ??= new Story();
        Live.TakeOver(Working, BodyMarkdown.ToHtml(Working.Body));
        Section = Working.Section;
        Slug = Working.Slug;
        Kind = Working.Kind;
    }

    /// <summary>In the same save; what hangs on numbers that only the save gives is read once more by an errand.</summary>
    private void TellSearch()
    {
        ReadForSearch();
        SearchErrands.Add(new());
    }

    private void Done(ActKind kind, string note, Account by, DateTimeOffset now, string detail = "")
    {
        Acts.Add(new EditorialAct(kind, detail, note, by, now));
        Touch(by, now);
    }
}
