using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Mail;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> mail)
    {
        mail.ToTable("Outbox");
        mail.Property(m => m.To).HasMaxLength(OutboxMail.LongestAddress);
        mail.Property(m => m.ToName).HasMaxLength(OutboxMail.LongestName);
        mail.Property(m => m.Subject).HasMaxLength(OutboxMail.LongestSubject);
        mail.Property(m => m.Unsubscribe).HasMaxLength(OutboxMail.LongestUnsubscribe);
        mail.Property(m => m.Trouble).HasMaxLength(OutboxMail.LongestTrouble);

        // Two processes that take one mail at the same moment: the second finds another hour here than it read.
        mail.Property(m => m.DueAt).IsConcurrencyToken();
        mail.HasIndex(m => m.DueAt);
        mail.HasIndex(m => m.SentAt);
        mail.HasIndex(m => new { m.GivenUpAt, m.Id });
    }
}
