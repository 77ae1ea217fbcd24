using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Replies;

namespace NewsSite.Web.Models;

/// <summary>Where the link in every mail about a reply leads.</summary>
/// <param name="Key">What the page's address ends in; none once the mails have ended.</param>
/// <param name="Headline">The story of the thread; none where it is about all threads.</param>
public sealed record UnsubscriptionPage(string? Key, string? Headline)
{
    /// <summary>The mails have ended, now or before.</summary>
    public static UnsubscriptionPage Done { get; } = new(null, null);

    public static async Task<UnsubscriptionPage> LoadAsync(NewsDbContext db, string key, CancellationToken cancel)
    {
        var thread = await db.ReplySubscriptions.WithKey(key).Select(s => new { Headline = s.Thread.Article.Live == null ? "" : s.Thread.Article.Live.Headline }).FirstOrDefaultAsync(cancel);
        if (thread is not null) return new(key, thread.Headline);
        return await db.Commenters.WithMailKey(key).AnyAsync(cancel) ? new(key, null) : Done;
    }
}
