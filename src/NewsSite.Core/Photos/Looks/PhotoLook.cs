using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Photos.Looks;

/// <summary>What a photo, or a part of it that somebody may have cut out, looks like; in bands, so that near ones are found without going through all.</summary>
public sealed class PhotoLook
{
    public int PhotoId { get; private set; }

    /// <summary>Which of <see cref="PicturePart.Known"/>.</summary>
    public int Part { get; private set; }

    /// <summary>The <see cref="Look"/>.</summary>
    public long Bits { get; private set; }

    public int Band0 { get; private set; }

    public int Band1 { get; private set; }

    public int Band2 { get; private set; }

    public int Band3 { get; private set; }

    private PhotoLook()
    {
    }

    internal PhotoLook(int photoId, int part, ulong look)
    {
        (PhotoId, Part, Bits) = (photoId, part, unchecked((long)look));
        (Band0, Band1, Band2, Band3) = (Look.Band(look, 0), Look.Band(look, 1), Look.Band(look, 2), Look.Band(look, 3));
    }
}

/// <summary>A photo drawn very small in shades of grey, to see whether two that look alike are the same.</summary>
public sealed class SmallGrey
{
    public int PhotoId { get; private set; }

    /// <summary>As <see cref="GreyPicture.Kept"/> draws it.</summary>
    public byte[] Dots { get; private set; } = [];

    private SmallGrey()
    {
    }

    internal SmallGrey(int photoId, GreyPicture picture) => (PhotoId, Dots) = (photoId, picture.Kept());
}

internal sealed class PhotoLookMapping : IEntityTypeConfiguration<PhotoLook>
{
    public void Configure(EntityTypeBuilder<PhotoLook> look)
    {
        look.ToTable("PhotoLooks");
        look.HasKey(l => new { l.PhotoId, l.Part });
        look.HasIndex(l => new { l.Band0, l.Part });
        look.HasIndex(l => new { l.Band1, l.Part });
        look.HasIndex(l => new { l.Band2, l.Part });
        look.HasIndex(l => new { l.Band3, l.Part });
        look.HasOne<Photo>().WithMany().HasForeignKey(l => l.PhotoId);
    }
}

internal sealed class SmallGreyMapping : IEntityTypeConfiguration<SmallGrey>
{
    public void Configure(EntityTypeBuilder<SmallGrey> grey)
    {
        grey.ToTable("SmallGreys");
        grey.HasKey(g => g.PhotoId);
        grey.Property(g => g.PhotoId).ValueGeneratedNever();
        grey.Property(g => g.Dots).HasMaxLength(GreyPicture.KeptSide * GreyPicture.KeptSide);
        grey.HasOne<Photo>().WithOne().HasForeignKey<SmallGrey>(g => g.PhotoId);
    }
}
