using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation.Rules;

namespace NewsSite.Moderation.RuleBooks;

/// <summary>What rules would have done with the last comments, had they been in force; nothing is changed by it.</summary>
/// <param name="Considered">How many comments were judged.</param>
/// <param name="Caught">Those about which the rules have something to say, newest first.</param>
public sealed record Rehearsal(int Considered, IReadOnlyList<Rehearsal.Hit> Caught)
{
    /// <summary>How many comments a rehearsal goes back.</summary>
    public const int Length = 2000;

    public sealed record Hit(long Id, string Name, string Body, CommentState State, DateTimeOffset CreatedAt, Finding Finding);

    public int CaughtApproved => Caught.Count(c => c.State == CommentState.Approved);

    /// <summary>Whether more than a fifth would be caught, which is more than moderators can read.</summary>
    public bool IsAlarming => Considered > 0 && Caught.Count * 5 > Considered;

    /// <summary>In one sentence, such as “It would have held 37 of the last 1,204 comments; 33 of those 37 were approved.”</summary>
    public string Sentence => Considered == 0 ? "There are no comments yet to try it on."
        : Caught.Count == 0 ? $"It would have caught none of the last {Considered:N0} comments."
        : $"It would have caught {Caught.Count:N0} of the last {Considered:N0} comments; {CaughtApproved:N0} of those {Caught.Count:N0} were approved.";

    /// <summary>Tries rules that look at the words alone on the last comments.</summary>
    public static async Task<Rehearsal> RunAsync(NewsDbContext db, IReadOnlyCollection<Rule> rules, CancellationToken cancel)
    {
        var comments = await db.Comments.AsNoTracking().Where(c => c.State != CommentState.Erased).OrderByDescending(c => c.Id).Take(Length)
            .Select(c => new { c.Id, c.Name, c.Email, c.Body, c.State, c.CreatedAt, c.ArticleId }).ToListAsync(cancel);
        List<Hit> caught = [];
        foreach (var comment in comments)
        {
            var submission = new Submission(new CommentWords(comment.Body, comment.Name, comment.Email), comment.ArticleId, comment.CreatedAt, SenderHistory.None);
            var finding = rules.Select(r => r.Judge(submission)).MaxBy(f => f.Verdict)!;
            if (finding.Verdict != Verdict.Passes) caught.Add(new(comment.Id, comment.Name, comment.Body, comment.State, comment.CreatedAt, finding));
        }

        return new(comments.Count, caught);
    }
}
