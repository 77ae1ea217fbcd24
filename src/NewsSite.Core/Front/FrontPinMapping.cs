using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Front;

internal sealed class FrontPinMapping : IEntityTypeConfiguration<FrontPin>
{
    public void Configure(EntityTypeBuilder<FrontPin> pin)
    {
        pin.HasIndex(p => p.PinnedAt);
        pin.HasOne(p => p.Article).WithMany().HasForeignKey(p => p.ArticleId).OnDelete(DeleteBehavior.Restrict);
        pin.HasOne(p => p.PinnedBy).WithMany().HasForeignKey(p => p.PinnedById).OnDelete(DeleteBehavior.Restrict);
    }
}
