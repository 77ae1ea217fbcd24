using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;

namespace NewsSite.Notifications;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.ToTable("Notifications");
        notification.Property(n => n.Kind).HasConversion<string>().HasMaxLength(20);
        notification.Property(n => n.Text).HasMaxLength(Notification.LongestText);
        notification.HasIndex(n => new { n.AccountId, n.Id });
        notification.HasIndex(n => new { n.AccountId, n.ReadAt });
        notification.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.Cascade);
        notification.HasOne(n => n.DoneBy).WithMany().HasForeignKey(n => n.DoneById).OnDelete(DeleteBehavior.Restrict);
        notification.HasOne(n => n.Article).WithMany().HasForeignKey(n => n.ArticleId).OnDelete(DeleteBehavior.Cascade);

        // Notes and notifications both go with their article; SQL Server allows only one of the two ways.
        notification.HasOne(n => n.Note).WithMany().HasForeignKey(n => n.NoteId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class MailChoiceMapping : IEntityTypeConfiguration<MailChoice>
{
    public void Configure(EntityTypeBuilder<MailChoice> choice)
    {
        choice.ToTable("MailChoices");
        choice.HasKey(c => new { c.AccountId, c.Kind });
        choice.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        choice.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
