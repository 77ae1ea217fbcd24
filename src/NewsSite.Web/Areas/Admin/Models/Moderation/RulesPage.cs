using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Moderation.Rules;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The rules of moderation: how they are set, which words are listed, and what they did lately.</summary>
public sealed record RulesPage(
    RulesForm Settings, IReadOnlyList<RulesPage.Listed> Terms, IReadOnlyList<RuleRecord> Records, int OldMarks, string? ChangedBy, DateTimeOffset? ChangedAt)
{
    /// <summary>The longest list of words a page shows; more than that no moderator oversees.</summary>
    private const int TermsListed = 1000;

    public sealed record Listed(int Id, string Term, Verdict Verdict, string Note, string AddedBy, DateTimeOffset AddedAt);

    /// <summary>What was typed as a new term.</summary>
    public TermForm Term { get; init; } = new();

    /// <summary>What the term or the settings would have done.</summary>
    public Rehearsal? Rehearsal { get; init; }

    /// <summary>Whether the term was rehearsed and not the settings.</summary>
    public bool RehearsesTerm { get; init; }

    public string? Notice { get; init; }

    public static async Task<RulesPage> LoadAsync(NewsDbContext db, RulesForm? typed, DateTimeOffset now, CancellationToken cancel)
    {
        var book = await db.RuleBooks.AsNoTracking().Include(b => b.ChangedBy).SingleAsync(cancel);
        var terms = await db.BlockedTerms.InForce().OrderBy(t => t.Term).Take(TermsListed)
            .Select(t => new Listed(t.Id, t.Term, t.Verdict, t.Note, t.AddedBy.Name, t.AddedAt)).ToListAsync(cancel);
        var oldMarks = await db.Comments.MarkedBefore(now - SenderSalt.KeptFor - TimeSpan.FromDays(1)).CountAsync(cancel);
        return new(typed ?? RulesForm.Of(book), terms, await RuleRecord.LoadAsync(db, cancel), oldMarks, book.ChangedBy?.Name, book.ChangedAt);
    }
}

/// <summary>What the form of the settings sends.</summary>
public sealed class RulesForm
{
    /// <summary>The version of the rule book that was on the screen.</summary>
    public int Version { get; init; }

    public bool IsPreModerated { get; init; }

    public int? LinkLimit { get; init; }

    public string? AllowedHosts { get; init; }

    public string? HeldDomains { get; init; }

    public string? RefusedDomains { get; init; }

    public int? ShoutingPercent { get; init; }

    public int? RejectionLimit { get; init; }

    public int? FirstComments { get; init; }

    public static RulesForm Of(RuleBook book) => new()
    {
        Version = book.Version,
        IsPreModerated = book.IsPreModerated,
        LinkLimit = book.LinkLimit,
        AllowedHosts = book.AllowedHosts,
        HeldDomains = book.HeldDomains,
        RefusedDomains = book.RefusedDomains,
        ShoutingPercent = book.ShoutingPercent,
        RejectionLimit = book.RejectionLimit,
        FirstComments = book.FirstComments,
    };

    public IEnumerable<(string Field, string Problem)> Problems()
    {
        if (LinkLimit is null or < 0 or > RuleBook.MostLinks) yield return (nameof(LinkLimit), $"The limit of links is a number from 0 (no limit) to {RuleBook.MostLinks}.");
        if (ShoutingPercent is null or < 0 or > 100) yield return (nameof(ShoutingPercent), "The share of capitals is a number from 0 (never) to 100.");
        if (RejectionLimit is null or < 0 or > SenderHistory.Length) yield return (nameof(RejectionLimit), $"The number of rejections is from 0 (never) to {SenderHistory.Length}.");
        if (FirstComments is null or < 0 or > SenderHistory.Length) yield return (nameof(FirstComments), $"The number of first comments is from 0 (none wait) to {SenderHistory.Length}.");
        if (RuleBook.ProblemWith(AllowedHosts) is { } hosts) yield return (nameof(AllowedHosts), hosts);
        if (RuleBook.ProblemWith(HeldDomains) is { } held) yield return (nameof(HeldDomains), held);
        if (RuleBook.ProblemWith(RefusedDomains) is { } refused) yield return (nameof(RefusedDomains), refused);
    }

    /// <summary>Puts the settings into the rule book; they have no problems.</summary>
    public void Into(RuleBook book, Accounts.Account by, DateTimeOffset now)
        => book.Change(IsPreModerated, LinkLimit!.Value, AllowedHosts ?? "", HeldDomains ?? "", RefusedDomains ?? "", ShoutingPercent!.Value, RejectionLimit!.Value, FirstComments!.Value, by, now);
}

/// <summary>What the form of a new term sends.</summary>
public sealed class TermForm
{
    public string? Term { get; init; }

    public Verdict Verdict { get; init; } = Verdict.Holds;

    public string? Note { get; init; }

    public IEnumerable<(string Field, string Problem)> Problems()
    {
        if (BlockedTerm.ProblemWith(Term) is { } problem) yield return (nameof(Term), problem);
        if (Verdict == Verdict.Passes || !Enum.IsDefined(Verdict)) yield return (nameof(Verdict), "Choose what is done with comments that have the term.");
        if (Note?.Trim().Length > BlockedTerm.LongestNote) yield return (nameof(Note), $"A note can have {BlockedTerm.LongestNote} characters; this one has {Note.Trim().Length}.");
    }
}
