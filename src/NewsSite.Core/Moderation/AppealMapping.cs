using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Moderation;

internal sealed class AppealMapping : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.ToTable("Appeals");
        appeal.Property(a => a.Words).HasMaxLength(Appeal.LongestWords);
        appeal.HasIndex(a => new { a.CommentId, a.Id });
        appeal.HasIndex(a => a.DecisionId).IsUnique();
        appeal.HasOne(a => a.Comment).WithMany(c => c.Appeals).HasForeignKey(a => a.CommentId).OnDelete(DeleteBehavior.Cascade);
        appeal.HasOne(a => a.Decision).WithMany().HasForeignKey(a => a.DecisionId).OnDelete(DeleteBehavior.Restrict);
        appeal.HasOne(a => a.Answer).WithMany().HasForeignKey(a => a.AnswerId).OnDelete(DeleteBehavior.Restrict);
    }
}
