using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Accounts;
using NewsSite.Articles;

namespace NewsSite.Journal;

internal sealed class JournalMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("JournalEntries");
        entry.HasIndex(e => new { e.AccountId, e.ArticleId, e.Window }).IsUnique();
        entry.HasIndex(e => new { e.AccountId, e.DraftId, e.Window }).IsUnique();
        entry.HasOne<Account>().WithMany().HasForeignKey(e => e.AccountId).OnDelete(DeleteBehavior.Cascade);
        entry.HasOne<Article>().WithMany().HasForeignKey(e => e.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SupersededStateMapping : IEntityTypeConfiguration<SupersededState>
{
    public void Configure(EntityTypeBuilder<SupersededState> state)
    {
        state.ToTable("SupersededStates");
        state.HasIndex(s => new { s.ArticleId, s.Version });
        state.HasOne<Article>().WithMany(a => a.SupersededStates).HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
