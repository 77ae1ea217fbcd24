using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Publishing;

internal sealed class EditorialActMapping : IEntityTypeConfiguration<EditorialAct>
{
    public void Configure(EntityTypeBuilder<EditorialAct> act)
    {
        act.ToTable("EditorialActs");
        act.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        act.Property(a => a.Detail).HasMaxLength(EditorialAct.LongestDetail);
        act.Property(a => a.Note).HasMaxLength(EditorialAct.LongestNote);
        act.HasIndex(a => new { a.ArticleId, a.Id });
        act.HasOne(a => a.DoneBy).WithMany().HasForeignKey(a => a.DoneById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PreviewLinkMapping : IEntityTypeConfiguration<PreviewLink>
{
    public void Configure(EntityTypeBuilder<PreviewLink> link)
    {
        link.ToTable("PreviewLinks");
        link.HasOne<Articles.Article>().WithMany().HasForeignKey(l => l.ArticleId);
        link.HasOne(l => l.MadeBy).WithMany().HasForeignKey(l => l.MadeById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.ToTable("Corrections");
        correction.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        correction.Property(c => c.Text).HasMaxLength(Correction.LongestText);
        correction.HasIndex(c => new { c.CorrectedAt, c.Id });
        correction.HasOne(c => c.CorrectedBy).WithMany().HasForeignKey(c => c.CorrectedById).OnDelete(DeleteBehavior.Restrict);
    }
}
