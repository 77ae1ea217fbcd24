using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Front;

internal sealed class FrontEditionMapping : IEntityTypeConfiguration<FrontEdition>
{
    public void Configure(EntityTypeBuilder<FrontEdition> edition)
    {
        edition.HasKey(e => e.Number);
        edition.Property(e => e.Number).ValueGeneratedNever();
        edition.Property(e => e.What).HasMaxLength(FrontEdition.LongestWhat);
        edition.HasIndex(e => e.MadeAt);
        edition.HasOne(e => e.MadeBy).WithMany().HasForeignKey(e => e.MadeById).OnDelete(DeleteBehavior.Restrict);
    }
}
