using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Coverage;

internal sealed class LiveCoverageMapping : IEntityTypeConfiguration<LiveCoverage>
{
    public void Configure(EntityTypeBuilder<LiveCoverage> coverage)
    {
        coverage.ToTable("LiveCoverages");
        coverage.HasKey(c => c.ArticleId);
        coverage.Property(c => c.ArticleId).ValueGeneratedNever();
        coverage.Property(c => c.Changes).IsConcurrencyToken();
        coverage.HasOne(c => c.Article).WithOne(a => a.Coverage).HasForeignKey<LiveCoverage>(c => c.ArticleId).OnDelete(DeleteBehavior.Cascade);
        coverage.HasMany(c => c.Entries).WithOne(e => e.Coverage).HasForeignKey(e => e.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LiveEntryMapping : IEntityTypeConfiguration<LiveEntry>
{
    public void Configure(EntityTypeBuilder<LiveEntry> entry)
    {
        entry.ToTable("LiveEntries");
        entry.Property(e => e.Version).IsConcurrencyToken();
        entry.Property(e => e.Headline).HasMaxLength(EntryWords.LongestHeadline);
        entry.Property(e => e.Byline).HasMaxLength(EntryWords.LongestByline);
        entry.Property(e => e.RemovalNote).HasMaxLength(EntryRevision.LongestNote);
        entry.HasIndex(e => new { e.ArticleId, e.Number }).IsUnique();
        entry.HasIndex(e => e.DraftId).IsUnique();
        entry.HasIndex(e => new { e.ArticleId, e.Change });
        entry.HasIndex(e => new { e.ArticleId, e.IsKeyEvent, e.Number });
        entry.HasIndex(e => new { e.ArticleId, e.PinnedAt });
        entry.HasOne(e => e.PostedBy).WithMany().HasForeignKey(e => e.PostedById).OnDelete(DeleteBehavior.Restrict);
        entry.HasMany(e => e.Revisions).WithOne().HasForeignKey(r => r.EntryId).OnDelete(DeleteBehavior.Cascade);
        entry.HasMany(e => e.Photos).WithMany().UsingEntity(
            "LiveEntryPhotos", use => use.HasOne(typeof(Photos.Photo)).WithMany().HasForeignKey("PhotoId").OnDelete(DeleteBehavior.Restrict),
            use => use.HasOne(typeof(LiveEntry)).WithMany().HasForeignKey("EntryId"));
    }
}

internal sealed class EntryRevisionMapping : IEntityTypeConfiguration<EntryRevision>
{
    public void Configure(EntityTypeBuilder<EntryRevision> revision)
    {
        revision.ToTable("LiveEntryRevisions");
        revision.Property(r => r.Headline).HasMaxLength(EntryWords.LongestHeadline);
        revision.Property(r => r.Byline).HasMaxLength(EntryWords.LongestByline);
        revision.Property(r => r.RemovalNote).HasMaxLength(EntryRevision.LongestNote);
        revision.HasIndex(r => new { r.EntryId, r.Number }).IsUnique();
        revision.HasOne(r => r.SavedBy).WithMany().HasForeignKey(r => r.SavedById).OnDelete(DeleteBehavior.Restrict);
    }
}
