using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;
using NewsSite.Photos;

namespace NewsSite.Search;

// On SQLite, triggers of this table keep the index StorySearch; on SQL Server the server keeps its full-text index of it. Both stand in the migration.
internal sealed class SearchedStoryMapping : IEntityTypeConfiguration<SearchedStory>
{
    public void Configure(EntityTypeBuilder<SearchedStory> story)
    {
        story.ToTable("SearchedStories");
        story.HasKey(s => s.ArticleId);
        story.Property(s => s.ArticleId).ValueGeneratedNever();
        story.HasOne<Article>().WithOne(a => a.Searched).HasForeignKey<SearchedStory>(s => s.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SearchErrandMapping : IEntityTypeConfiguration<SearchErrand>
{
    public void Configure(EntityTypeBuilder<SearchErrand> errand)
    {
        errand.ToTable("SearchErrands");
        errand.HasOne<Article>().WithMany(a => a.SearchErrands).HasForeignKey(e => e.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SearchWordMapping : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> word)
    {
        word.ToTable("SearchWords");
        word.HasKey(w => w.Word);
        word.Property(w => w.Word).HasMaxLength(WordReading.Longest).UseCollation(PhotoWordMapping.Collation);
        word.Property(w => w.Backwards).HasMaxLength(WordReading.Longest).UseCollation(PhotoWordMapping.Collation);
        word.HasIndex(w => w.Backwards);
    }
}
