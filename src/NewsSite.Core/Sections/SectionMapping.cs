using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Sections;

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> section)
    {
        section.Property(s => s.Name).HasMaxLength(Section.LongestName);
        section.Property(s => s.Slug).HasMaxLength(Slug.Longest);
        section.HasIndex(s => s.Slug).IsUnique();
        section.Property(s => s.Description).HasMaxLength(Section.LongestDescription);
        section.Property(s => s.Language).HasMaxLength(Section.LongestLanguage);
        section.Property(s => s.Version).HasDefaultValue(1).IsConcurrencyToken();
        section.Property(s => s.Path).HasMaxLength(400);
        section.HasOne(s => s.Parent).WithMany().HasForeignKey(s => s.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
