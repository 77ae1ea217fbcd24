using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Tags;

namespace NewsSite.Related;

/// <summary>The phrases in which the site asks what is related.</summary>
public static class RelatedArticleQueries
{
    public static IQueryable<RelatedArticle> From(this IQueryable<RelatedArticle> related, int articleId) => related.Where(r => r.ArticleId == articleId);

    public static IQueryable<RelatedArticle> To(this IQueryable<RelatedArticle> related, int articleId) => related.Where(r => r.RelatedId == articleId);

    /// <summary>
    /// Those of some articles, such as the published ones, that are related to one: as found for itself, or for them since; those with most in common
    /// first, of equal ones the newest.
    /// </summary>
    public static IQueryable<Article> RelatedTo(this IQueryable<Article> articles, IQueryable<RelatedArticle> related, int articleId)
        => related.Where(r => r.ArticleId == articleId).Select(r => new { Id = r.RelatedId, r.Score })
            .Concat(related.Where(r => r.RelatedId == articleId).Select(r => new { Id = r.ArticleId, r.Score }))
            .GroupBy(r => r.Id).Select(g => new { Id = g.Key, Score = g.Max(r => r.Score) })
            .Join(articles, r => r.Id, a => a.Id, (r, a) => new { r.Score, Article = a })
            .OrderByDescending(r => r.Score).ThenByDescending(r => r.Article.PublishAt).ThenByDescending(r => r.Article.Id).Select(r => r.Article);

    /// <summary>The numbers of those whose live story has a tag and that were given an hour, the last written first.</summary>
    public static IQueryable<int> NumbersTagged(this IQueryable<Article> articles, IQueryable<StoryTag> tags, int tagId) => tags.Where(t => t.TagId == tagId)
        .Join(articles.Where(a => a.PublishAt != null), t => (int?)t.StoryId, a => EF.Property<int?>(a, "LiveId"), (t, a) => a.Id).OrderByDescending(id => id);
}
