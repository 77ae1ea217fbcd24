using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Standing;

internal sealed class StandingPageMapping : IEntityTypeConfiguration<StandingPage>
{
    public void Configure(EntityTypeBuilder<StandingPage> page)
    {
        page.ToTable("StandingPages");
        page.Property(p => p.Slug).HasMaxLength(Slug.Longest);
        page.HasIndex(p => p.Slug).IsUnique();
        page.Property(p => p.Headline).HasMaxLength(StandingPage.LongestHeadline);
        page.Property(p => p.Standfirst).HasMaxLength(StandingPage.LongestStandfirst);
        page.Property(p => p.Role).HasConversion<string>().HasMaxLength(30).IsUnicode(false);
        page.Property(p => p.Version).IsConcurrencyToken();
        page.HasMany(p => p.Revisions).WithOne().HasForeignKey(r => r.PageId);
    }
}

internal sealed class StandingRevisionMapping : IEntityTypeConfiguration<StandingRevision>
{
    public void Configure(EntityTypeBuilder<StandingRevision> revision)
    {
        revision.ToTable("StandingRevisions");
        revision.Property(r => r.Headline).HasMaxLength(StandingPage.LongestHeadline);
        revision.Property(r => r.Standfirst).HasMaxLength(StandingPage.LongestStandfirst);
        revision.HasIndex(r => new { r.PageId, r.Number }).IsUnique();
        revision.HasOne(r => r.SavedBy).WithMany().HasForeignKey(r => r.SavedById).OnDelete(DeleteBehavior.Restrict);
    }
}
