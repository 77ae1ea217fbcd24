using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Tags;

internal sealed class TagMapping : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.Property(t => t.Name).HasMaxLength(Tag.LongestName);
        tag.Property(t => t.Slug).HasMaxLength(Slug.Longest);
        tag.Property(t => t.Version).HasDefaultValue(1).IsConcurrencyToken();
        tag.HasIndex(t => t.Slug).IsUnique();
    }
}
