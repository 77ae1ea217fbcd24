using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Comments;

namespace NewsSite.Moderation;

internal sealed class ModerationDecisionMapping : IEntityTypeConfiguration<ModerationDecision>
{
    public void Configure(EntityTypeBuilder<ModerationDecision> decision)
    {
        decision.ToTable("ModerationDecisions");
        decision.Property(d => d.Kind).HasConversion<string>().HasMaxLength(10).IsUnicode(false);
        decision.Property(d => d.StateBefore).HasConversion<string>().HasMaxLength(10).IsUnicode(false);
        decision.Property(d => d.StateAfter).HasConversion<string>().HasMaxLength(10).IsUnicode(false);
        decision.Property(d => d.Reason).HasMaxLength(ModerationDecision.LongestReason);
        decision.Property(d => d.Code).HasMaxLength(ModerationDecision.LongestCode).IsUnicode(false);
        decision.Property(d => d.Before).HasMaxLength(CommentWords.LongestBody);
        decision.HasIndex(d => new { d.Kind, d.Id });
        decision.HasIndex(d => new { d.CommentId, d.Id });
        decision.HasIndex(d => new { d.DecidedAt, d.Id });
        decision.HasIndex(d => new { d.BatchId, d.Id });
        decision.HasIndex(d => d.UndoesId);
        decision.HasOne(d => d.Batch).WithMany().HasForeignKey(d => d.BatchId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.DecidedBy).WithMany().HasForeignKey(d => d.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}
