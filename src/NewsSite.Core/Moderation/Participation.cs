using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Languages;
using NewsSite.Moderation.Modes;
using NewsSite.Moderation.Sanctions;

namespace NewsSite.Moderation;

/// <summary>What a reader can want to do under a story.</summary>
public enum Deed
{
    Post,
    Edit,
    Respect,
    Report,

    /// <summary>The law wants that anybody can do this at any time.</summary>
    ReportTheIllegal,

    /// <summary>The law wants that whoever was refused or sanctioned can do this.</summary>
    Appeal,
}

/// <summary>Yes, or a sentence that says why not.</summary>
/// <param name="Why">For the reader; none where it is allowed.</param>
public sealed record Permission(Sentence? Why = null)
{
    public static readonly Permission Given = new();

    public bool IsGiven => Why is null;

    /// <summary>After how long the answer is another one; none where waiting alone does not help.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>How comments work under the story, where that was asked.</summary>
    public CommentTerms? Terms { get; init; }

    /// <summary>What is in force against the person and does not keep them from it.</summary>
    public IReadOnlyList<Sanction> Sanctions { get; init; } = [];
}

/// <summary>The gate: every write of a reader asks here first, and pages build their forms from the same answer.</summary>
/// <param name="db">Where the stories and the sanctions are.</param>
/// <param name="zone">The zone in which times are said.</param>
public sealed class Participation(NewsDbContext db, TimeZoneInfo zone)
{
    private const string VerifiedOnly = "Only readers with a confirmed email address can comment here. Confirm yours, then send the comment again.";

    private readonly List<Deed> asked = [];

    /// <summary>What was asked for in this request.</summary>
    public IReadOnlyList<Deed> Asked => asked;

    /// <summary>Whether somebody may do something under a story now.</summary>
    public async Task<Permission> CanParticipateAsync(Deed deed, int articleId, Participant who, DateTimeOffset now, CancellationToken cancel)
    {
        asked.Add(deed);
        if (deed is Deed.Appeal or Deed.ReportTheIllegal) return Permission.Given;
        var terms = deed == Deed.Report ? null : await UnderAsync(articleId, now, cancel);
        if (terms?.Closed is { } closed) return new(closed);
        if (deed == Deed.Post && terms?.Mode == CommentMode.VerifiedOnly && !who.IsConfirmed) return new(VerifiedOnly);
        var sanctions = await db.Sanctions.InForce(now).Against(who).AsNoTracking().ToListAsync(cancel);
        if (sanctions.Find(s => s.Bars) is { } bar) return new(bar.Told(who, zone));
        if (deed == Deed.Post && terms?.SlowUntil is { } until && await LastAsync(articleId, who, now, cancel) is { } last) return Slowed(until, last + SlowMode.Pause - now, now);
        return new() { Terms = terms, Sanctions = sanctions };
    }

    /// <summary>How comments work under a story now, for anybody: what the page that all readers share can say.</summary>
    public Task<CommentTerms> UnderAsync(int articleId, DateTimeOffset now, CancellationToken cancel) => CommentTerms.LoadAsync(db, articleId, zone, now, cancel);

    /// <summary>The same where everything that has a word about the story is at hand; see <see cref="CommentTerms.Of(Articles.Article, IEnumerable{CommentSettings}, bool, DateTimeOffset?, TimeZoneInfo, DateTimeOffset)"/>.</summary>
    public CommentTerms Under(Articles.Article story, IEnumerable<CommentSettings> rows, bool isPreModerated, DateTimeOffset? slowUntil, DateTimeOffset now)
        => CommentTerms.Of(story, rows, isPreModerated, slowUntil, zone, now);

    /// <summary>What slow mode means, in a sentence for everybody.</summary>
    public Sentence SlowWords(DateTimeOffset until, DateTimeOffset now) => new(
        "Many people are writing here at the moment, so everybody can send one comment in {0} minutes. This ends {1}.", (int)SlowMode.Pause.TotalMinutes, CommentTerms.When(until, zone, now));

    /// <summary>What is in force against whoever sent a comment, in words for them alone; <paramref name="commentId"/> is the comment whose page they hold.</summary>
    public async Task<IReadOnlyList<Sentence>> ToldAsync(long commentId, Participant who, DateTimeOffset now, CancellationToken cancel)
    {
        var sanctions = await db.Sanctions.InForce(now).Against(who).OrderBy(s => s.Id).AsNoTracking().ToListAsync(cancel);
        return [.. sanctions.Select(s => s.Told(s.CommentId == commentId ? who with { IsConfirmed = true } : who, zone))];
    }

    /// <summary>When somebody sent their last comment under a story, where that is no longer ago than slow mode wants.</summary>
    private async Task<DateTimeOffset?> LastAsync(int articleId, Participant who, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - SlowMode.Pause;
        var byPlace = who is { Mark: { } mark, IsConfirmed: false } ? await LastAsync(db.Comments.SentFrom(mark)) : null;
        var byEmail = who.Email is { } email ? await LastAsync(db.Comments.SentWith(email)) : null;
        return byPlace > byEmail || byEmail is null ? byPlace : byEmail;

        Task<DateTimeOffset?> LastAsync(IQueryable<Comment> own)
            => own.Under(articleId).Where(c => c.CreatedAt > since).OrderByDescending(c => c.Id).Select(c => (DateTimeOffset?)c.CreatedAt).FirstOrDefaultAsync(cancel);
    }

    private Permission Slowed(DateTimeOffset until, TimeSpan wait, DateTimeOffset now)
    {
        var seconds = (int)Math.Ceiling(Math.Min(wait.TotalSeconds, (until - now).TotalSeconds));
        return new(new Sentence("{0} Yours is kept below: send it again in {1}.", SlowWords(until, now), Sentence.Seconds(seconds))) { Wait = TimeSpan.FromSeconds(seconds) };
    }
}
