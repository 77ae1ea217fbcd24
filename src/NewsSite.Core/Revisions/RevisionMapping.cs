using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Publishing;

namespace NewsSite.Revisions;

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.ToTable("Revisions");
        revision.Property(r => r.Why).HasMaxLength(Revision.LongestWhy);
        revision.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);

        revision.Property(r => r.Change).HasConversion<string>().HasMaxLength(20);
        revision.Property(r => r.ChangeNote).HasMaxLength(Correction.LongestText);

        // A save must not go on with a revision that somebody labels at this moment.
        revision.Property(r => r.Label).HasMaxLength(Revision.LongestLabel).IsConcurrencyToken();
        revision.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
        revision.HasOne(r => r.SavedBy).WithMany().HasForeignKey(r => r.SavedById).OnDelete(DeleteBehavior.Restrict);
    }
}
