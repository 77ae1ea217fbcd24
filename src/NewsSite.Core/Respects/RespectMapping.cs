using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Commenters;
using NewsSite.Comments;

namespace NewsSite.Respects;

internal sealed class RespectMapping : IEntityTypeConfiguration<Respect>
{
    public void Configure(EntityTypeBuilder<Respect> respect)
    {
        respect.ToTable("Respects");
        respect.HasKey(r => new { r.CommentId, r.Giver });
        respect.Property(r => r.Giver).HasMaxLength(Respect.LongestGiver).IsUnicode(false);
        respect.Property(r => r.SenderMark).HasMaxLength(SenderSalt.MarkLength).IsUnicode(false);
        respect.HasIndex(r => new { r.CommentId, r.SenderMark });
        respect.HasIndex(r => new { r.SenderMark, r.GivenAt });
        respect.HasIndex(r => r.CommenterId);
        respect.HasOne<Comment>().WithMany().HasForeignKey(r => r.CommentId).OnDelete(DeleteBehavior.Restrict);
        respect.HasOne<Commenter>().WithMany().HasForeignKey(r => r.CommenterId).OnDelete(DeleteBehavior.Restrict);
    }
}
