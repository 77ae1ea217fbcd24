using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
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
public sealed record Permission(string? Why = null)
{
    public static readonly Permission Given = new();

    public bool IsGiven => Why is null;

    /// <summary>What is in force against the person and does not keep them from it.</summary>
    public IReadOnlyList<Sanction> Sanctions { get; init; } = [];
}

/// <summary>The gate: every write of a reader asks here first, and pages build their forms from the same answer.</summary>
/// <param name="db">Where the stories and the sanctions are.</param>
/// <param name="zone">The zone in which times are said.</param>
public sealed class Participation(NewsDbContext db, TimeZoneInfo zone)
{
    private readonly List<Deed> asked = [];

    /// <summary>What was asked for in this request.</summary>
    public IReadOnlyList<Deed> Asked => asked;

    /// <summary>Whether somebody may do something under a story now.</summary>
    public async Task<Permission> CanParticipateAsync(Deed deed, int articleId, Participant who, DateTimeOffset now, CancellationToken cancel)
    {
        asked.Add(deed);
        if (deed is Deed.Appeal or Deed.ReportTheIllegal) return Permission.Given;
        if (deed != Deed.Report && await UnderAsync(articleId, now, cancel) is { IsGiven: false } closed) return closed;
        var sanctions = await db.Sanctions.InForce(now).Against(who).AsNoTracking().ToListAsync(cancel);
        return sanctions.Find(s => s.Bars) is { } bar ? new(bar.Told(who, zone)) : Permission.Given with { Sanctions = sanctions };
    }

    /// <summary>Whether anybody may write under a story now: what the page that all readers share can say.</summary>
    public async Task<Permission> UnderAsync(int articleId, DateTimeOffset now, CancellationToken cancel)
        => await db.Articles.Published(now).Where(a => a.Id == articleId).Select(a => (bool?)a.CommentsOpen).FirstOrDefaultAsync(cancel) == true
            ? Permission.Given
            : new("Comments are closed on this story.");

    /// <summary>What is in force against whoever sent a comment, in words for them alone; <paramref name="commentId"/> is the comment whose page they hold.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync(long commentId, Participant who, DateTimeOffset now, CancellationToken cancel)
    {
        var sanctions = await db.Sanctions.InForce(now).Against(who).OrderBy(s => s.Id).AsNoTracking().ToListAsync(cancel);
        return [.. sanctions.Select(s => s.Told(s.CommentId == commentId ? who with { IsConfirmed = true } : who, zone))];
    }
}
