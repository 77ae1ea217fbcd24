using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Series;

internal sealed class SeriesMapping : IEntityTypeConfiguration<StorySeries>
{
    public void Configure(EntityTypeBuilder<StorySeries> series)
    {
        series.ToTable("Series");
        series.Property(s => s.Name).HasMaxLength(StorySeries.LongestName);
        series.Property(s => s.Slug).HasMaxLength(Slug.Longest);
        series.HasIndex(s => s.Slug).IsUnique();
        series.Property(s => s.Description).HasMaxLength(StorySeries.LongestDescription);
        series.Property(s => s.Version).IsConcurrencyToken();
        series.HasMany(s => s.Parts).WithOne(p => p.Series).HasForeignKey(p => p.SeriesId);
    }
}

internal sealed class SeriesPartMapping : IEntityTypeConfiguration<SeriesPart>
{
    public void Configure(EntityTypeBuilder<SeriesPart> part)
    {
        part.ToTable("SeriesParts");
        part.HasKey(p => p.ArticleId);
        part.Property(p => p.ArticleId).ValueGeneratedNever();
        part.HasOne(p => p.Article).WithOne().HasForeignKey<SeriesPart>(p => p.ArticleId);
        part.HasIndex(p => new { p.SeriesId, p.Position });
    }
}
