using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation.Modes;

namespace NewsSite.Web.Models;

/// <summary>An article with its live story, and what other tables know of it by its number.</summary>
/// <param name="Article">With everything that stands in its story.</param>
/// <param name="SettingsId">The settings that say how comments work under this story alone; none mostly.</param>
/// <param name="SlowUntil">Until when slow mode lasts; none mostly.</param>
/// <param name="SeriesId">The series that it belongs to.</param>
/// <param name="HasPicks">Whether editors picked any of its comments.</param>
public sealed record ReadArticle(Article Article, int? SettingsId, DateTimeOffset? SlowUntil, int? SeriesId, bool HasPicks);

public static class ReadArticleQueries
{
    /// <summary>In parts: joined with the authors and the tags of one story, SQLite would first gather those of all stories.</summary>
    public static IQueryable<ReadArticle> AsReadArticles(this IQueryable<Article> articles, NewsDbContext db, DateTimeOffset now) => articles.WithLiveStory().AsNoTracking().Select(a => new ReadArticle(
        a,
        db.CommentSettings.Where(s => s.ArticleId == a.Id).Select(s => (int?)s.Id).FirstOrDefault(),
        db.SlowModes.InForce(now).Where(s => s.ArticleId == a.Id).Max(s => (DateTimeOffset?)s.Until),
        db.SeriesParts.Where(p => p.ArticleId == a.Id).Select(p => (int?)p.SeriesId).FirstOrDefault(),
        db.Comments.Picks().Any(c => c.ArticleId == a.Id)));
}
