using Microsoft.EntityFrameworkCore;
using NewsSite.Commenters;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Mail;
using NewsSite.Moderation;
using NewsSite.Replies;

namespace NewsSite.Web.Operations;

/// <summary>Fulfils a reader's wish to be mailed: at once for whoever is signed in, else after a link mailed to the address has been followed.</summary>
public sealed class ReplyWishes(NewsDbContext db, Confirming confirming, Subscribing subscribing, ConfirmationKeys keys, MailFlood flood, Letterhead? letterhead = null)
{
    /// <summary>Whether the site can mail at all.</summary>
    public bool ArePossible => letterhead is not null;

    /// <summary>Mails replies to a comment that was just sent. A comment sent with an address that has had too many links stays as it is.</summary>
    public async Task TakeAsync(Comment comment, Commenter? person, HttpContext http, DateTimeOffset now, CancellationToken cancel)
    {
        if (!ArePossible) return;
        if (person is null)
        {
            if (comment.Email is { } email) await AskAsync(new(email, comment.Name, comment.Id, wantsReplies: true, now), http, cancel);
            return;
        }

        try
        {
            await subscribing.AddAsync(person, comment, now, cancel);
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (DatabaseErrors.IsDuplicateKey(error))
        {
            // Sent twice by a double click: the wish is kept already.
        }
    }

    /// <summary>Mails a link; says how long to wait where the place has asked for too many.</summary>
    public async Task<TimeSpan?> AskAsync(Confirmation asked, HttpContext http, CancellationToken cancel)
    {
        if (letterhead is null) throw new InvalidOperationException("This site sends no mail.");
        if (await flood.WaitAsync(http, asked.AskedAt, cancel) is { } wait) return wait;
        await confirming.AskAsync(asked, letterhead, keys.For(asked.Id), cancel);
        return null;
    }
}

/// <summary>Lets one place ask for mails only so often.</summary>
public sealed class MailFlood(NewsDbContext db, Flood flood, SenderMarks marks)
{
    /// <summary>How long to wait before another mail can be asked for; none mostly.</summary>
    public async Task<TimeSpan?> WaitAsync(HttpContext http, DateTimeOffset now, CancellationToken cancel)
        => flood.WaitToMail(await marks.OfAsync(db, SenderPlace.Of(http.Connection.RemoteIpAddress), now, cancel), now);
}
