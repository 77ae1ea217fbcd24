using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Moderation.Scoring;

internal sealed class ScorerModelMapping : IEntityTypeConfiguration<ScorerModel>
{
    public void Configure(EntityTypeBuilder<ScorerModel> model)
    {
        model.ToTable("ScorerModels");
        model.Property(m => m.Language).HasMaxLength(Story.LongestLanguage).IsUnicode(false);
        model.HasIndex(m => new { m.Language, m.Id });
    }
}
