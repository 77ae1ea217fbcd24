using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Photos.Spellings;

internal sealed class NameSpellingMapping : IEntityTypeConfiguration<NameSpelling>
{
    public void Configure(EntityTypeBuilder<NameSpelling> one)
    {
        one.ToTable("NameSpellings");
        one.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
        one.Property(s => s.Spelling).HasMaxLength(NameSpelling.LongestName);
        one.Property(s => s.Key).HasMaxLength(NameSpelling.LongestKey);
        one.Property(s => s.Name).HasMaxLength(NameSpelling.LongestName);
        one.HasIndex(s => new { s.Kind, s.Key }).IsUnique().HasFilter("[RemovedAt] IS NULL");
        one.HasIndex(s => s.ReadUpTo).HasFilter("[ReadUpTo] IS NOT NULL");
        one.HasOne(s => s.AddedBy).WithMany().HasForeignKey(s => s.AddedById).OnDelete(DeleteBehavior.Restrict);
        one.HasOne(s => s.RemovedBy).WithMany().HasForeignKey(s => s.RemovedById).OnDelete(DeleteBehavior.Restrict);
    }
}
