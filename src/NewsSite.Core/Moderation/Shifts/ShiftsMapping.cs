using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;

namespace NewsSite.Moderation.Shifts;

internal sealed class ModeratorSectionMapping : IEntityTypeConfiguration<ModeratorSection>
{
    public void Configure(EntityTypeBuilder<ModeratorSection> section)
    {
        section.ToTable("ModeratorSections");
        section.HasKey(s => new { s.AccountId, s.SectionId });
        section.HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        section.HasOne(s => s.Section).WithMany().HasForeignKey(s => s.SectionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CommentClaimMapping : IEntityTypeConfiguration<CommentClaim>
{
    public void Configure(EntityTypeBuilder<CommentClaim> claim)
    {
        claim.ToTable("CommentClaims");
        claim.HasKey(c => c.AccountId);
        claim.Property(c => c.AccountId).ValueGeneratedNever();
        claim.HasIndex(c => c.CommentId);
        claim.HasOne(c => c.Account).WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ModeratorMailMapping : IEntityTypeConfiguration<ModeratorMail>
{
    public void Configure(EntityTypeBuilder<ModeratorMail> mail)
    {
        mail.ToTable("ModeratorMails");
        mail.HasKey(m => m.AccountId);
        mail.Property(m => m.AccountId).ValueGeneratedNever();
        mail.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
