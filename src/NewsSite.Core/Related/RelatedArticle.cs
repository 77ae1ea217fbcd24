using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Related;

/// <summary>Two articles that share tags, as found when the first was last published; whether readers may see either is asked when they read.</summary>
public sealed class RelatedArticle
{
    public int ArticleId { get; private set; }

    public int RelatedId { get; private set; }

    /// <summary>The higher, the more they have in common.</summary>
    public int Score { get; internal set; }

    private RelatedArticle()
    {
    }

    public RelatedArticle(int articleId, int relatedId, int score) => (ArticleId, RelatedId, Score) = (articleId, relatedId, score);
}

internal sealed class RelatedArticleMapping : IEntityTypeConfiguration<RelatedArticle>
{
    public void Configure(EntityTypeBuilder<RelatedArticle> related)
    {
        related.ToTable("RelatedArticles");
        related.HasKey(r => new { r.ArticleId, r.RelatedId });
        related.HasIndex(r => new { r.RelatedId, r.ArticleId, r.Score });

        // SQL Server refuses two cascade paths from one table; no article that was published is ever deleted.
        related.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId).OnDelete(DeleteBehavior.Restrict);
        related.HasOne<Article>().WithMany().HasForeignKey(r => r.RelatedId).OnDelete(DeleteBehavior.Restrict);
    }
}
