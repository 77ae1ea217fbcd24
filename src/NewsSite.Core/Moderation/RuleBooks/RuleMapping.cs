using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsSite.Moderation.RuleBooks;

internal sealed class RuleBookMapping : IEntityTypeConfiguration<RuleBook>
{
    public void Configure(EntityTypeBuilder<RuleBook> book)
    {
        book.ToTable("RuleBooks");
        book.Property(b => b.Id).ValueGeneratedNever();
        book.Property(b => b.Version).IsConcurrencyToken();
        book.Property(b => b.AllowedHosts).HasMaxLength(RuleBook.LongestList);
        book.Property(b => b.HeldDomains).HasMaxLength(RuleBook.LongestList);
        book.Property(b => b.RefusedDomains).HasMaxLength(RuleBook.LongestList);
        book.HasOne(b => b.ChangedBy).WithMany().HasForeignKey(b => b.ChangedById).OnDelete(DeleteBehavior.Restrict);
        book.HasData(new RuleBook());
    }
}

internal sealed class BlockedTermMapping : IEntityTypeConfiguration<BlockedTerm>
{
    public void Configure(EntityTypeBuilder<BlockedTerm> term)
    {
        term.ToTable("BlockedTerms");
        term.Property(t => t.Term).HasMaxLength(BlockedTerm.LongestTerm);
        term.Property(t => t.Note).HasMaxLength(BlockedTerm.LongestNote);
        term.Property(t => t.Verdict).HasConversion<string>().HasMaxLength(10).IsUnicode(false);
        term.HasOne(t => t.AddedBy).WithMany().HasForeignKey(t => t.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}
