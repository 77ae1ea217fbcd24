using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Comments;
using NewsSite.Replies;

namespace NewsSite.Commenters;

internal sealed class CommenterMapping : IEntityTypeConfiguration<Commenter>
{
    public void Configure(EntityTypeBuilder<Commenter> commenter)
    {
        commenter.ToTable("Commenters");
        commenter.Property(c => c.Email).HasMaxLength(CommentWords.LongestEmail);
        commenter.Property(c => c.Name).HasMaxLength(CommentWords.LongestName);
        commenter.Property(c => c.PasswordHash).HasMaxLength(Commenter.LongestHash).IsUnicode(false);
        commenter.Property(c => c.Stamp).HasMaxLength(Commenter.StampLength).IsUnicode(false);
        commenter.Property(c => c.ReplyMailing).HasConversion<string>().HasMaxLength(10).IsUnicode(false);
        commenter.Property(c => c.MailKey).HasMaxLength(ReplySubscription.KeyLength).IsUnicode(false);
        commenter.HasIndex(c => c.Email).IsUnique();
        commenter.HasIndex(c => c.MailKey).IsUnique();
    }
}

internal sealed class ConfirmationMapping : IEntityTypeConfiguration<Confirmation>
{
    public void Configure(EntityTypeBuilder<Confirmation> confirmation)
    {
        confirmation.ToTable("Confirmations");
        confirmation.Property(c => c.Id).ValueGeneratedNever();
        confirmation.Property(c => c.Email).HasMaxLength(CommentWords.LongestEmail);
        confirmation.Property(c => c.Name).HasMaxLength(CommentWords.LongestName);

        // The same link followed twice at once: the second finds it used.
        confirmation.Property(c => c.UsedAt).IsConcurrencyToken();
        confirmation.HasIndex(c => new { c.Email, c.AskedAt });
        confirmation.HasIndex(c => c.AskedAt);
    }
}
