using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Breaking;

internal sealed class BreakingNewsMapping : IEntityTypeConfiguration<BreakingNews>
{
    public void Configure(EntityTypeBuilder<BreakingNews> news)
    {
        news.ToTable("BreakingNews");
        news.Property(n => n.Text).HasMaxLength(BreakingNews.LongestText);

        // The version before wrote rows without it for the length of an update.
        news.Property(n => n.IsEverywhere).HasDefaultValue(true);
        news.Property(n => n.EndedAt).IsConcurrencyToken();
        news.HasIndex(n => n.EndsAt);
        news.HasOne<Article>().WithMany().HasForeignKey(n => n.ArticleId).OnDelete(DeleteBehavior.Restrict);
        news.HasMany(n => n.Sections).WithMany().UsingEntity(BreakingNews.PlacesTable);
        news.HasOne(n => n.MadeBy).WithMany().HasForeignKey(n => n.MadeById).OnDelete(DeleteBehavior.Restrict);
        news.HasOne(n => n.EndedBy).WithMany().HasForeignKey(n => n.EndedById).OnDelete(DeleteBehavior.Restrict);
    }
}
