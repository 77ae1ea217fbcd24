using Microsoft.EntityFrameworkCore;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Replies;
using NewsSite.Respects;

namespace NewsSite.Web.Models;

/// <summary>All that is stored of a confirmed reader, for the reader.</summary>
public sealed record CommenterFile(
    string Email, string Name, DateTimeOffset JoinedAt, bool HasPassword, string ReplyMailing, IReadOnlyList<CommenterFile.Sent> Comments, IReadOnlyList<CommenterFile.Sent> WithSameAddress,
    IReadOnlyList<CommenterFile.Subscribed> Subscriptions, IReadOnlyList<CommenterFile.Given> Respects)
{
    public sealed record Sent(
        long Id, int Story, string Name, string? Email, string Body, string State, DateTimeOffset CreatedAt, DateTimeOffset? EditedAt, int RespectCount, string? PlaceMark,
        IReadOnlyList<Earlier> Earlier, IReadOnlyList<Decided> Decisions, IReadOnlyList<Appealed> Appeals);

    public sealed record Earlier(string Body, DateTimeOffset ReplacedAt);

    public sealed record Decided(string Kind, string After, string Reason, DateTimeOffset DecidedAt, bool ByAPerson);

    public sealed record Appealed(string Words, DateTimeOffset MadeAt, DateTimeOffset? AnsweredAt);

    public sealed record Subscribed(long Thread, DateTimeOffset SubscribedAt);

    public sealed record Given(long Comment, DateTimeOffset GivenAt);

    public static async Task<CommenterFile> LoadAsync(NewsDbContext db, Commenter person, CancellationToken cancel) => new(
        person.Email, person.Name, person.JoinedAt, person.PasswordHash is not null, person.ReplyMailing.ToString(),
        await CommentsAsync(db.Comments.OfCommenter(person.Id), cancel), await CommentsAsync(db.Comments.SentWith(person.Email).OfNobodyKnown(), cancel),
        await db.ReplySubscriptions.Of(person.Id).NewestFirst().Select(s => new Subscribed(s.ThreadId, s.SubscribedAt)).ToListAsync(cancel),
        await db.Respects.OfCommenter(person.Id).OrderBy(r => r.CommentId).Select(r => new Given(r.CommentId, r.GivenAt)).ToListAsync(cancel));

    private static async Task<List<Sent>> CommentsAsync(IQueryable<Comment> comments, CancellationToken cancel)
    {
        var loaded = await comments.AsNoTracking().WithLedger().OrderBy(c => c.Id).ToListAsync(cancel);
        return loaded.ConvertAll(c => new Sent(
            c.Id, c.ArticleId, c.Name, c.Email, c.Body, c.State.ToString(), c.CreatedAt, c.EditedAt, c.RespectCount, c.SenderMark,
            [.. c.Revisions.OrderBy(r => r.Id).Select(r => new Earlier(r.Body, r.ReplacedAt))],
            [.. c.Decisions.OrderBy(d => d.Id).Select(d => new Decided(d.Kind.ToString(), d.StateAfter.ToString(), d.Reason, d.DecidedAt, d.DecidedById is not null))],
            [.. c.Appeals.OrderBy(a => a.Id).Select(a => new Appealed(a.Words, a.MadeAt, a.AnsweredAt))]));
    }
}
