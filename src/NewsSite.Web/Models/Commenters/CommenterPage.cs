using Microsoft.EntityFrameworkCore;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Replies;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Models;

/// <summary>A confirmed reader's own page.</summary>
public sealed record CommenterPage(Commenter Person, IReadOnlyList<CommenterPage.OwnComment> Comments, long? Next)
{
    private const int PerPage = 25;
    private const int MostListed = 100;

    public sealed record OwnComment(long Id, string Body, string? Language, CommentState State, DateTimeOffset CreatedAt, int RespectCount, string? Headline)
    {
        /// <summary>The address of the comment's own page.</summary>
        public string Address { get; init; } = "";
    }

    public sealed record Thread(string Key, long ThreadId, string Headline);

    public CommenterForm Form { get; init; } = new();

    /// <summary>The threads about which replies are mailed.</summary>
    public IReadOnlyList<Thread> Threads { get; private init; } = [];

    /// <summary>Comments with the same address that nobody has proved to have sent.</summary>
    public IReadOnlyList<OwnComment> Unclaimed { get; private init; } = [];

    public bool HasPassword => Person.PasswordHash is not null;

    /// <summary>Whether the password that is to be replaced must be told.</summary>
    public bool AsksCurrent { get; private init; }

    public string? Notice { get; init; }

    public static async Task<CommenterPage> LoadAsync(NewsDbContext db, CommentReceipts receipts, Commenter person, bool byLink, long? before, CancellationToken cancel)
    {
        var own = await db.Comments.OfCommenter(person.Id).Where(c => c.Id < (before ?? long.MaxValue)).OrderByDescending(c => c.Id).Take(PerPage + 1).AsOwn().ToListAsync(cancel);
        var page = own.Take(PerPage).Select(c => c with { Address = Models.Address.Receipt(receipts.For(c.Id)) }).ToList();
        return new(person, page, own.Count > PerPage ? page[^1].Id : null)
        {
            Form = new() { Name = person.Name, ReplyMailing = person.ReplyMailing },
            AsksCurrent = person.PasswordHash is not null && !byLink,
            Threads = await db.ReplySubscriptions.Of(person.Id).NewestFirst().Take(MostListed)
                .Select(s => new Thread(s.Key, s.ThreadId, s.Thread.Article.Live == null ? "" : s.Thread.Article.Live.Headline)).ToListAsync(cancel),
            Unclaimed = await db.Comments.SentWith(person.Email).OfNobodyKnown().Where(c => c.State != CommentState.Erased).OrderByDescending(c => c.Id).Take(MostListed).AsOwn().ToListAsync(cancel),
        };
    }
}

/// <summary>What the form of the settings sends.</summary>
public sealed class CommenterForm
{
    public string? Name { get; init; }

    public ReplyMailing ReplyMailing { get; init; }
}

/// <summary>What the form of the password sends.</summary>
public sealed class PasswordForm
{
    public string? Current { get; init; }

    /// <summary>None to have none from then on.</summary>
    public string? Password { get; init; }
}

public static class CommenterPageQueries
{
    public static IQueryable<CommenterPage.OwnComment> AsOwn(this IQueryable<Comment> comments)
        => comments.Select(c => new CommenterPage.OwnComment(c.Id, c.Body, c.Language, c.State, c.CreatedAt, c.RespectCount, c.Article.Live == null ? null : c.Article.Live.Headline));
}
