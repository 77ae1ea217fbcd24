using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Moderation.Modes;

internal sealed class CommentSettingsMapping : IEntityTypeConfiguration<CommentSettings>
{
    public void Configure(EntityTypeBuilder<CommentSettings> settings)
    {
        settings.ToTable("CommentSettings");
        settings.Property(s => s.Mode).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
        settings.Property(s => s.Timetable).HasMaxLength(Timetable.LongestText).IsUnicode(false);
        settings.Property(s => s.Message).HasMaxLength(CommentSettings.LongestMessage);
        settings.Property(s => s.Version).IsConcurrencyToken();
        settings.HasIndex(s => s.SectionId).IsUnique();
        settings.HasIndex(s => s.ArticleId).IsUnique();
        settings.HasOne(s => s.Section).WithMany().HasForeignKey(s => s.SectionId).OnDelete(DeleteBehavior.Cascade);
        settings.HasOne(s => s.Article).WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Cascade);
        settings.HasOne(s => s.ChangedBy).WithMany().HasForeignKey(s => s.ChangedById).OnDelete(DeleteBehavior.Restrict);
        settings.HasData(CommentSettings.OfSite());
    }
}

internal sealed class SlowModeMapping : IEntityTypeConfiguration<SlowMode>
{
    public void Configure(EntityTypeBuilder<SlowMode> slow)
    {
        slow.ToTable("SlowModes");
        slow.Property(s => s.EndedAt).IsConcurrencyToken();
        slow.HasIndex(s => new { s.ArticleId, s.Until });
        slow.HasIndex(s => s.Until);
        slow.HasOne(s => s.Article).WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Cascade);
        slow.HasOne(s => s.EndedBy).WithMany().HasForeignKey(s => s.EndedById).OnDelete(DeleteBehavior.Restrict);
    }
}
