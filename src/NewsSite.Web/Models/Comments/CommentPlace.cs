using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;

namespace NewsSite.Web.Models;

/// <summary>Where a comment stands: the page of its story that holds its thread, and the place on it.</summary>
public static class CommentPlace
{
    /// <summary>The story's address; none where readers do not have it.</summary>
    public static async Task<string?> StoryAsync(NewsDbContext db, int articleId, DateTimeOffset now, CancellationToken cancel)
        => await db.Articles.Published(now).Where(a => a.Id == articleId).Select(a => new { Section = a.Section!.Slug, a.Slug })
            .FirstOrDefaultAsync(cancel) is { } article ? Address.Article(article.Section, articleId, article.Slug) : null;

    /// <param name="story">The story's address.</param>
    /// <param name="id">The comment's number.</param>
    /// <param name="thread">The number of the comment that began its thread.</param>
    /// <param name="approved">How many comments the story has; one page holds them all where they are few.</param>
    /// <param name="order">The order in which the reader has the threads.</param>
    /// <param name="receipt">The key of the sender's own page; none for others.</param>
    public static string Of(string story, long id, long thread, int approved, ThreadOrder order, string? receipt = null)
    {
        List<string> query = [];
        if (AskedThreads.Write(order) is { } written) query.Add($"order={written}");
        if (approved >= ThreadsPage.PerPage) query.Add(string.Create(CultureInfo.InvariantCulture, $"from={thread}"));
        if (receipt is not null) query.Add($"receipt={receipt}");
        return string.Create(CultureInfo.InvariantCulture, $"{story}{(query.Count > 0 ? "?" : "")}{string.Join('&', query)}#comment-{id}");
    }
}
