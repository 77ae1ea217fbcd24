using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Photos.Captions.Cases;

internal sealed class CaptionCaseMapping : IEntityTypeConfiguration<CaptionCase>
{
    public void Configure(EntityTypeBuilder<CaptionCase> one)
    {
        one.ToTable("CaptionCases");
        one.HasIndex(c => new { c.PhotoId, c.Id });
        one.HasOne<Photo>().WithMany().HasForeignKey(c => c.PhotoId).OnDelete(DeleteBehavior.Restrict);
        one.HasOne(c => c.CorrectedBy).WithMany().HasForeignKey(c => c.CorrectedById).OnDelete(DeleteBehavior.Restrict);
    }
}
