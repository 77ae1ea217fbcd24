using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Comments;

namespace NewsSite.Moderation.Sanctions;

internal sealed class SanctionMapping : IEntityTypeConfiguration<Sanction>
{
    public void Configure(EntityTypeBuilder<Sanction> sanction)
    {
        sanction.ToTable("Sanctions");
        sanction.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20).IsUnicode(false);
        sanction.Property(s => s.Email).HasMaxLength(CommentWords.LongestEmail);
        sanction.Property(s => s.Mark).HasMaxLength(SenderSalt.MarkLength).IsUnicode(false);
        sanction.Property(s => s.Reason).HasMaxLength(Sanction.LongestReason);
        sanction.Property(s => s.LiftedAt).IsConcurrencyToken();
        sanction.HasIndex(s => s.Email);
        sanction.HasIndex(s => s.Mark);
        sanction.HasOne<Comment>().WithMany().HasForeignKey(s => s.CommentId).OnDelete(DeleteBehavior.Restrict);
        sanction.HasOne(s => s.GivenBy).WithMany().HasForeignKey(s => s.GivenById).OnDelete(DeleteBehavior.Restrict);
        sanction.HasOne(s => s.LiftedBy).WithMany().HasForeignKey(s => s.LiftedById).OnDelete(DeleteBehavior.Restrict);
    }
}
