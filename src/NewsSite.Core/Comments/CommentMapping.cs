using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Comments;

internal sealed class CommentMapping : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.Property(c => c.Path).HasMaxLength(ThreadPath.Longest).IsUnicode(false);
        comment.Property(c => c.Name).HasMaxLength(CommentWords.LongestName);
        comment.Property(c => c.Email).HasMaxLength(CommentWords.LongestEmail);
        comment.Property(c => c.Body).HasMaxLength(CommentWords.LongestBody);
        comment.Property(c => c.FeaturedFor).HasMaxLength(Comment.LongestPick);
        comment.Property(c => c.Language).HasMaxLength(Comment.LongestLanguage);
        comment.Property(c => c.State).HasConversion<string>().HasMaxLength(10).IsUnicode(false);
        comment.Property(c => c.Version).IsConcurrencyToken();
        comment.Property(c => c.ReportCount).IsConcurrencyToken();
        comment.Property(c => c.SenderMark).HasMaxLength(SenderSalt.MarkLength).IsUnicode(false);
        comment.HasIndex(c => new { c.SenderMark, c.Id });
        comment.HasIndex(c => new { c.Email, c.Id });
        comment.HasIndex(c => new { c.Fingerprint, c.Id });
        comment.HasIndex(c => new { c.IsUnread, c.CreatedAt, c.Id });
        comment.HasIndex(c => new { c.ReportedAt, c.Id });
        comment.HasIndex(c => new { c.AppealedAt, c.Id });
        comment.HasIndex(c => new { c.CommenterId, c.State, c.Id });
        comment.HasIndex(c => new { c.ArticleId, c.ParentId, c.RespectCount, c.Id });
        comment.HasIndex(c => c.CommandId).IsUnique();
        comment.HasIndex(c => new { c.ArticleId, c.Path });
        comment.HasIndex(c => new { c.State, c.CreatedAt, c.Id, c.ArticleId });

        // Few comments are picks, and every page of a story asks for its own.
        comment.HasIndex(c => c.ArticleId).HasFilter("\"FeaturedAt\" IS NOT NULL").HasDatabaseName("IX_Comments_Featured");
        comment.HasOne(c => c.Article).WithMany().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne(c => c.Commenter).WithMany().HasForeignKey(c => c.CommenterId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Comment>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Comment>().WithMany().HasForeignKey(c => c.RootId).OnDelete(DeleteBehavior.Restrict);
        comment.HasMany(c => c.Revisions).WithOne().HasForeignKey(r => r.CommentId).OnDelete(DeleteBehavior.Cascade);
        comment.HasMany(c => c.Decisions).WithOne(d => d.Comment).HasForeignKey(d => d.CommentId);
    }
}

internal sealed class CommentRevisionMapping : IEntityTypeConfiguration<CommentRevision>
{
    public void Configure(EntityTypeBuilder<CommentRevision> revision)
    {
        revision.ToTable("CommentRevisions");
        revision.Property(r => r.Body).HasMaxLength(CommentWords.LongestBody);
        revision.HasIndex(r => new { r.CommentId, r.Id });
    }
}

internal sealed class SenderSaltMapping : IEntityTypeConfiguration<SenderSalt>
{
    public void Configure(EntityTypeBuilder<SenderSalt> salt)
    {
        salt.ToTable("SenderSalts");
        salt.HasKey(s => s.Month);
        salt.Property(s => s.Month).ValueGeneratedNever();
        salt.Property(s => s.Secret).HasMaxLength(64);
    }
}

internal sealed class CommentTallyMapping : IEntityTypeConfiguration<CommentTally>
{
    public void Configure(EntityTypeBuilder<CommentTally> tally)
    {
        tally.ToTable("CommentTallies");
        tally.HasKey(t => t.ArticleId);
        tally.HasIndex(t => t.Waiting);
        tally.HasIndex(t => t.Reported);
        tally.HasIndex(t => t.Appealed);
        tally.HasIndex(t => t.Unread);
    }
}
