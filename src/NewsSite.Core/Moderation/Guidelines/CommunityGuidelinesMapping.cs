using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Moderation.Guidelines;

internal sealed class CommunityGuidelinesMapping : IEntityTypeConfiguration<CommunityGuidelines>
{
    public void Configure(EntityTypeBuilder<CommunityGuidelines> guidelines)
    {
        guidelines.ToTable("Guidelines");
        guidelines.HasOne(g => g.MadeBy).WithMany().HasForeignKey(g => g.MadeById).OnDelete(DeleteBehavior.Restrict);
    }
}
