using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Rights;

namespace NewsSite.Photos;

internal sealed class PhotoMapping : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> photo)
    {
        photo.Property(p => p.Version).IsConcurrencyToken().HasDefaultValue(1).HasSentinel(0);
        photo.Property(p => p.FileName).HasMaxLength(100);
        photo.HasIndex(p => p.FileName).IsUnique();
        photo.Property(p => p.Creator).HasMaxLength(Photo.LongestCreator);
        photo.Property(p => p.Credit).HasMaxLength(Photo.LongestCredit);
        photo.Property(p => p.Source).HasMaxLength(Photo.LongestSource);
        photo.Property(p => p.CreatorAsSpelled).HasMaxLength(Photo.LongestCreator).HasDefaultValue("");
        photo.Property(p => p.CreditAsSpelled).HasMaxLength(Photo.LongestCredit).HasDefaultValue("");
        photo.Property(p => p.SourceAsSpelled).HasMaxLength(Photo.LongestSource).HasDefaultValue("");
        photo.Property(p => p.Restrictions).HasMaxLength(Photo.LongestRestrictions);
        photo.Property(p => p.Reference).HasMaxLength(Photo.LongestReference);
        photo.Property(p => p.Place).HasMaxLength(Photo.LongestPlace);
        photo.Property(p => p.Keywords).HasMaxLength(Photo.LongestKeywords);
        photo.Property(p => p.Copyright).HasMaxLength(Photo.LongestCopyright);
        photo.Property(p => p.AltText).HasMaxLength(PhotoUse.LongestAltText);
        photo.Property(p => p.RenditionTrouble).HasMaxLength(Photo.LongestTrouble).HasDefaultValue("");
        photo.HasIndex(p => new { p.RenditionsMadeAt, p.Id });
        photo.HasIndex(p => new { p.LookedAt, p.Id });
        photo.Property(p => p.Crops).HasMaxLength(PhotoCrops.LongestAll).HasDefaultValue(PhotoCrops.Centred).HasConversion(crops => PhotoCrops.Write(crops), text => PhotoCrops.Read(text));
        photo.Ignore(p => p.MustStayWhole);
        photo.Property(p => p.TakenPrecision).HasConversion<string>().HasMaxLength(10).HasDefaultValue(Metadata.TimePrecision.Day).HasSentinel((Metadata.TimePrecision)(-1));
        photo.Property(p => p.ListedStanding).HasConversion<string>().HasMaxLength(20).HasDefaultValue(UseVerdict.MustNot).HasSentinel((UseVerdict)(-1));
        photo.Property(p => p.ListedGround).HasConversion<string>().HasMaxLength(20).HasDefaultValue(RightsCategory.Unknown).HasSentinel((RightsCategory)(-1));

        // The library's list with all that it can be asked for, so that a page of any filter is read from this alone.
        photo.HasIndex(p => new { p.Id, p.Source, p.ListedStanding, p.ListedGround, p.TakenAt, p.AddedAt });
        photo.HasIndex(p => p.Source);
        photo.HasMany(p => p.Leases).WithOne().HasForeignKey(l => l.PhotoId);
        photo.HasOne(p => p.AddedBy).WithMany().HasForeignKey(p => p.AddedById).OnDelete(DeleteBehavior.Restrict);
        photo.HasOne(p => p.Metadata).WithOne().HasForeignKey<PhotoMetadata>(m => m.PhotoId);
        photo.HasMany(p => p.Words).WithOne().HasForeignKey(w => w.PhotoId);
        photo.OwnsOne(p => p.Rights, MapRights);
        photo.Navigation(p => p.Rights).IsRequired();
    }

    /// <summary>Photos that were here before rights were kept came from agencies; they are judged at the next start.</summary>
    private static void MapRights(OwnedNavigationBuilder<Photo, PhotoRights> rights)
    {
        rights.Property(r => r.Category).HasConversion<string>().HasMaxLength(20).HasDefaultValue(RightsCategory.Agency).HasSentinel((RightsCategory)(-1));
        rights.Property(r => r.Demands).HasMaxLength(PhotoDemand.LongestAll).HasDefaultValue((IReadOnlyList<PhotoDemand>)[]).HasConversion(
            demands => PhotoDemand.Write(demands), lines => PhotoDemand.Read(lines),
            new ValueComparer<IReadOnlyList<PhotoDemand>>((a, b) => a!.SequenceEqual(b!), list => PhotoDemand.Write(list).GetHashCode(StringComparison.Ordinal), list => list));
        rights.Property(r => r.Terms).HasMaxLength(LeaseTerm.LongestAll).HasDefaultValue((IReadOnlyList<LeaseTerm>)[]).HasConversion(
            terms => LeaseTerm.Write(terms), lines => LeaseTerm.Read(lines),
            new ValueComparer<IReadOnlyList<LeaseTerm>>((a, b) => a!.SequenceEqual(b!), list => LeaseTerm.Write(list).GetHashCode(StringComparison.Ordinal), list => list));
        rights.Property(r => r.Unread).HasMaxLength(PhotoRights.LongestUnread);
        rights.Property(r => r.Licence).HasMaxLength(PhotoRights.LongestAddress).HasDefaultValue("");
        rights.Property(r => r.Origin).HasMaxLength(PhotoRights.LongestAddress).HasDefaultValue("");
        rights.Ignore(r => r.CreativeCommons);
        rights.Property(r => r.Approval).HasMaxLength(PhotoRights.LongestReason);
        rights.Property(r => r.KillReason).HasMaxLength(PhotoRights.LongestReason);
        rights.Property(r => r.Verdict).HasConversion<string>().HasMaxLength(20).HasDefaultValue(UseVerdict.May).HasSentinel((UseVerdict)(-1));
        rights.Property(r => r.Reasons).HasMaxLength(PhotoRights.LongestReasons);
        rights.Property(r => r.JudgedBy).HasMaxLength(400);
        rights.HasIndex(r => r.ExpiresAt);
        rights.HasIndex(r => r.EmbargoedUntil);
        rights.HasOne(r => r.ApprovedBy).WithMany().HasForeignKey(r => r.ApprovedById).OnDelete(DeleteBehavior.Restrict);
        rights.HasOne(r => r.KilledBy).WithMany().HasForeignKey(r => r.KilledById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PhotoLeaseMapping : IEntityTypeConfiguration<PhotoLease>
{
    public void Configure(EntityTypeBuilder<PhotoLease> lease)
    {
        lease.ToTable("PhotoLeases");
        lease.Property(l => l.Kind).HasConversion<string>().HasMaxLength(10);
        lease.Property(l => l.Why).HasMaxLength(PhotoLease.LongestWhy);
        lease.HasOne(l => l.MadeBy).WithMany().HasForeignKey(l => l.MadeById).OnDelete(DeleteBehavior.Restrict);
        lease.HasOne(l => l.RevokedBy).WithMany().HasForeignKey(l => l.RevokedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PhotoMetadataMapping : IEntityTypeConfiguration<PhotoMetadata>
{
    public void Configure(EntityTypeBuilder<PhotoMetadata> metadata)
    {
        metadata.ToTable("PhotoMetadata");
        metadata.HasKey(m => m.PhotoId);
        metadata.Property(m => m.IimDigest).HasMaxLength(16);
    }
}

internal sealed class PhotoWordMapping : IEntityTypeConfiguration<PhotoWord>
{
    /// <summary>Compared letter by letter, so that the beginnings of words are a range of the index; SQLite does so by itself.</summary>
    public const string Collation = "Latin1_General_BIN2";

    public void Configure(EntityTypeBuilder<PhotoWord> word)
    {
        word.ToTable("PhotoWords");
        word.HasKey(w => new { w.PhotoId, w.Word });
        word.Property(w => w.Word).HasMaxLength(PhotoWord.Longest).UseCollation(Collation);
        word.HasIndex(w => new { w.Word, w.PhotoId });
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
