using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Desk;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("SavedViews");
        view.Property(v => v.Name).HasMaxLength(SavedView.LongestName);
        view.Property(v => v.List).HasConversion<string>().HasMaxLength(10).IsUnicode(false).HasDefaultValue(ViewedList.Articles);
        view.Property(v => v.Query).HasMaxLength(SavedView.LongestQuery);
        view.HasIndex(v => v.IsShared);
        view.HasOne(v => v.Account).WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BulkActMapping : IEntityTypeConfiguration<BulkAct>
{
    public void Configure(EntityTypeBuilder<BulkAct> act)
    {
        act.ToTable("BulkActs");
        act.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        act.Property(a => a.Detail).HasMaxLength(250);

        // Of two who undo it at the same moment one succeeds.
        act.Property(a => a.UndoneAt).IsConcurrencyToken();
        act.HasIndex(a => new { a.DoneAt, a.Id });
        act.HasOne(a => a.DoneBy).WithMany().HasForeignKey(a => a.DoneById).OnDelete(DeleteBehavior.Restrict);
        act.HasOne(a => a.UndoneBy).WithMany().HasForeignKey(a => a.UndoneById).OnDelete(DeleteBehavior.Restrict);
        act.HasMany(a => a.Stories).WithOne().HasForeignKey(s => s.BulkActId);
    }
}

internal sealed class BulkActStoryMapping : IEntityTypeConfiguration<BulkActStory>
{
    public void Configure(EntityTypeBuilder<BulkActStory> story)
    {
        story.ToTable("BulkActStories");
        story.Property(s => s.Refusal).HasMaxLength(BulkActStory.LongestSentence);
        story.Property(s => s.Before).HasMaxLength(50);
        story.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
