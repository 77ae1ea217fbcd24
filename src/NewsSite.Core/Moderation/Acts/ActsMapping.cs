using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Moderation.Acts;

internal sealed class RejectionReasonMapping : IEntityTypeConfiguration<RejectionReason>
{
    public void Configure(EntityTypeBuilder<RejectionReason> reason)
    {
        reason.ToTable("RejectionReasons");
        reason.Property(r => r.Code).HasMaxLength(ModerationDecision.LongestCode).IsUnicode(false);
        reason.Property(r => r.Sentence).HasMaxLength(RejectionReason.LongestSentence);
        reason.HasIndex(r => r.Code).IsUnique();
        reason.HasOne(r => r.AddedBy).WithMany().HasForeignKey(r => r.AddedById).OnDelete(DeleteBehavior.Restrict);
        reason.HasData(RejectionReason.Rows());
    }
}

internal sealed class ModerationBatchMapping : IEntityTypeConfiguration<ModerationBatch>
{
    public void Configure(EntityTypeBuilder<ModerationBatch> batch)
    {
        batch.ToTable("ModerationBatches");
        batch.Property(b => b.Kind).HasConversion<string>().HasMaxLength(10).IsUnicode(false);
        batch.Property(b => b.Reason).HasMaxLength(ModerationDecision.LongestReason);

        // Of two who undo it at the same moment one succeeds.
        batch.Property(b => b.UndoneAt).IsConcurrencyToken();
        batch.HasIndex(b => new { b.DoneAt, b.Id });
        batch.HasOne(b => b.DoneBy).WithMany().HasForeignKey(b => b.DoneById).OnDelete(DeleteBehavior.Restrict);
        batch.HasOne(b => b.UndoneBy).WithMany().HasForeignKey(b => b.UndoneById).OnDelete(DeleteBehavior.Restrict);
    }
}
