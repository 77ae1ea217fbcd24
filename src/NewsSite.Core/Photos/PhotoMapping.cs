using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Photos;

internal sealed class PhotoMapping : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> photo)
    {
        photo.Property(p => p.FileName).HasMaxLength(100);
        photo.HasIndex(p => p.FileName).IsUnique();
        photo.Property(p => p.Creator).HasMaxLength(Photo.LongestCreator);
        photo.Property(p => p.Credit).HasMaxLength(Photo.LongestCredit);
        photo.Property(p => p.Source).HasMaxLength(200);
        photo.Property(p => p.Restrictions).HasMaxLength(Photo.LongestRestrictions);
        photo.Property(p => p.Reference).HasMaxLength(100);
        photo.Property(p => p.Place).HasMaxLength(Photo.LongestPlace);
    }
}

internal sealed class PhotoUseMapping : IEntityTypeConfiguration<PhotoUse>
{
    public void Configure(EntityTypeBuilder<PhotoUse> use)
    {
        use.ToTable("PhotoUses");
        use.Property(u => u.Caption).HasMaxLength(PhotoUse.LongestCaption);
        use.Property(u => u.AltText).HasMaxLength(PhotoUse.LongestAltText);
        use.HasOne(u => u.Photo).WithMany().HasForeignKey(u => u.PhotoId).OnDelete(DeleteBehavior.Restrict);
    }
}
