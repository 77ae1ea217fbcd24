using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Replies;

internal sealed class ReplySubscriptionMapping : IEntityTypeConfiguration<ReplySubscription>
{
    public void Configure(EntityTypeBuilder<ReplySubscription> subscription)
    {
        subscription.ToTable("ReplySubscriptions");
        subscription.HasKey(s => new { s.CommenterId, s.ThreadId });
        subscription.Property(s => s.Key).HasMaxLength(ReplySubscription.KeyLength).IsUnicode(false);
        subscription.HasIndex(s => s.Key).IsUnique();
        subscription.HasOne(s => s.Commenter).WithMany().HasForeignKey(s => s.CommenterId).OnDelete(DeleteBehavior.Cascade);
        subscription.HasOne(s => s.Thread).WithMany().HasForeignKey(s => s.ThreadId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReplyNoticeMapping : IEntityTypeConfiguration<ReplyNotice>
{
    public void Configure(EntityTypeBuilder<ReplyNotice> notice)
    {
        notice.ToTable("ReplyNotices");
        notice.HasKey(n => n.ReplyId);
        notice.Property(n => n.ReplyId).ValueGeneratedNever();
        notice.HasIndex(n => new { n.MailedAt, n.NotedAt });
        notice.HasIndex(n => new { n.CommenterId, n.MailedAt });
        notice.HasOne(n => n.Reply).WithOne().HasForeignKey<ReplyNotice>(n => n.ReplyId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne(n => n.Commenter).WithMany().HasForeignKey(n => n.CommenterId).OnDelete(DeleteBehavior.Cascade);
    }
}
