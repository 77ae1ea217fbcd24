using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Presence;

internal sealed class OpenFormMapping : IEntityTypeConfiguration<OpenForm>
{
    public void Configure(EntityTypeBuilder<OpenForm> form)
    {
        form.ToTable("OpenForms");
        form.HasIndex(f => new { f.ArticleId, f.AccountId, f.Window }).IsUnique();
        form.HasIndex(f => f.SeenAt);
        form.HasOne<Article>().WithMany().HasForeignKey(f => f.ArticleId).OnDelete(DeleteBehavior.Cascade);
        form.HasOne(f => f.Account).WithMany().HasForeignKey(f => f.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PenMapping : IEntityTypeConfiguration<Pen>
{
    public void Configure(EntityTypeBuilder<Pen> pen)
    {
        pen.ToTable("Pens");
        pen.HasKey(p => p.ArticleId);
        pen.Property(p => p.ArticleId).ValueGeneratedNever();
        pen.HasIndex(p => p.SeenAt);

        // Two people who give and take at the same moment must not both succeed.
        pen.Property(p => p.HolderId).IsConcurrencyToken();
        pen.Property(p => p.Since).IsConcurrencyToken();
        pen.HasOne<Article>().WithOne().HasForeignKey<Pen>(p => p.ArticleId).OnDelete(DeleteBehavior.Cascade);
        pen.HasOne(p => p.Holder).WithMany().HasForeignKey(p => p.HolderId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PenActMapping : IEntityTypeConfiguration<PenAct>
{
    public void Configure(EntityTypeBuilder<PenAct> act)
    {
        act.ToTable("PenActs");
        act.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        act.Property(a => a.Words).HasMaxLength(PenAct.LongestWords);
        act.HasIndex(a => new { a.ArticleId, a.At });
        act.HasIndex(a => a.At);
        act.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Cascade);
        act.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
        act.HasOne(a => a.To).WithMany().HasForeignKey(a => a.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}
