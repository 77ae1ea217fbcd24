using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Comments;

namespace NewsSite.Reports;

internal sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.ToTable("Reports");
        report.Property(r => r.Reference).HasMaxLength(11).IsUnicode(false);
        report.Property(r => r.Key).HasMaxLength(Report.KeyLength).IsUnicode(false);
        report.Property(r => r.Reason).HasConversion<string>().HasMaxLength(12).IsUnicode(false);
        report.Property(r => r.Ground).HasConversion<string>().HasMaxLength(10).IsUnicode(false);
        report.Property(r => r.Words).HasMaxLength(ReportWords.LongestWords);
        report.Property(r => r.Name).HasMaxLength(CommentWords.LongestName);
        report.Property(r => r.Email).HasMaxLength(CommentWords.LongestEmail);
        report.Property(r => r.SenderMark).HasMaxLength(SenderSalt.MarkLength).IsUnicode(false);
        report.Ignore(r => r.State);
        report.HasIndex(r => r.Reference).IsUnique();
        report.HasIndex(r => r.Key).IsUnique();
        report.HasIndex(r => new { r.CommentId, r.Fingerprint }).IsUnique();
        report.HasIndex(r => new { r.MadeAt, r.Id });
        report.HasIndex(r => new { r.ClosedAt, r.Reason, r.MadeAt, r.Id });
        report.HasIndex(r => new { r.Reason, r.MadeAt, r.Id });
        report.HasOne(r => r.Comment).WithMany(c => c.Reports).HasForeignKey(r => r.CommentId).OnDelete(DeleteBehavior.Cascade);
        report.HasOne(r => r.Decision).WithMany().HasForeignKey(r => r.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
