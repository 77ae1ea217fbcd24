using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Photos.Library;

internal sealed class PhotoEditMapping : IEntityTypeConfiguration<PhotoEdit>
{
    public void Configure(EntityTypeBuilder<PhotoEdit> edit)
    {
        edit.ToTable("PhotoEdits");
        edit.Property(e => e.Detail).HasMaxLength(PhotoEdit.LongestDetail);

        // Of two who undo it at the same moment one succeeds.
        edit.Property(e => e.UndoneAt).IsConcurrencyToken();
        edit.HasIndex(e => new { e.DoneAt, e.Id });
        edit.HasOne(e => e.DoneBy).WithMany().HasForeignKey(e => e.DoneById).OnDelete(DeleteBehavior.Restrict);
        edit.HasOne(e => e.UndoneBy).WithMany().HasForeignKey(e => e.UndoneById).OnDelete(DeleteBehavior.Restrict);
        edit.HasMany(e => e.Photos).WithOne().HasForeignKey(p => p.PhotoEditId);
    }
}

internal sealed class EditedPhotoMapping : IEntityTypeConfiguration<EditedPhoto>
{
    public void Configure(EntityTypeBuilder<EditedPhoto> photo)
    {
        photo.ToTable("EditedPhotos");
        photo.Property(p => p.Refusal).HasMaxLength(EditedPhoto.LongestRefusal);
        photo.Ignore(p => p.WasDone);
        photo.HasOne<Photo>().WithMany().HasForeignKey(p => p.PhotoId).OnDelete(DeleteBehavior.Restrict);
    }
}
