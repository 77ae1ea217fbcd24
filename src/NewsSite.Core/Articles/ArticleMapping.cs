using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Comments;
using NewsSite.Publishing;
using NewsSite.Tags;

namespace NewsSite.Articles;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.Version).IsConcurrencyToken();
        article.Property(a => a.Slug).HasMaxLength(Slug.Longest);
        article.HasOne(a => a.Section).WithMany().HasForeignKey(a => a.SectionId).OnDelete(DeleteBehavior.Restrict);

        // SQL Server refuses two cascade paths from Articles to Stories, so an article's stories are deleted by hand.
        article.HasOne(a => a.Working).WithOne().HasForeignKey<Article>(a => a.WorkingId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Live).WithOne().HasForeignKey<Article>("LiveId").OnDelete(DeleteBehavior.Restrict);

        article.Property(a => a.UpdateNote).HasMaxLength(EditorialAct.LongestNote);
        article.Property(a => a.WithdrawalNote).HasMaxLength(EditorialAct.LongestNote);
        article.Property(a => a.Stage).HasConversion<string>().HasMaxLength(20);
        article.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        article.HasMany(a => a.Acts).WithOne().HasForeignKey(a => a.ArticleId);
        article.HasMany(a => a.Corrections).WithOne(c => c.Article).HasForeignKey(c => c.ArticleId);
        article.HasMany(a => a.Revisions).WithOne(r => r.Article).HasForeignKey(r => r.ArticleId);
        article.HasOne(a => a.Comments).WithOne().HasForeignKey<CommentTally>(t => t.ArticleId);

        // Two people who hand the same story over at the same moment must not both succeed.
        article.Property(a => a.OwnerId).IsConcurrencyToken();
        article.HasOne(a => a.Owner).WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.TouchedBy).WithMany().HasForeignKey(a => a.TouchedById).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.MeantFor).WithMany().HasForeignKey(a => a.MeantForId).OnDelete(DeleteBehavior.Restrict);
        article.Property(a => a.SearchedHeadline).HasMaxLength(Story.LongestHeadline);

        article.HasIndex(a => a.DraftId).IsUnique();
        article.HasIndex(a => a.TranslationGroup);
        article.HasIndex(a => new { a.PublishAt, a.Id });
        article.HasIndex(a => new { a.Kind, a.PublishAt, a.Id });
        article.HasIndex(a => a.EmbargoedUntil);
        article.HasIndex(a => new { a.SectionId, a.PublishAt, a.Id });

        // The desk's list: its order, and behind it all that can be asked for, so that a page of any filter is read from this index alone.
        article.HasIndex(a => new
        {
            a.TouchedAt, a.Id, a.MeantForId, a.OwnerId, a.Stage, a.PublishAt, a.EmbargoedUntil, a.WithdrawnAt, a.HasUnpublishedChanges, a.CreatedAt, a.WorkingId,
            a.SearchedHeadline,
        }, "IX_Articles_DeskList");
        article.HasIndex(a => new { a.OwnerId, a.TouchedAt, a.Id });
        article.HasIndex(a => new { a.Stage, a.PublishAt, a.WithdrawnAt, a.TouchedAt, a.Id });
        article.HasIndex(a => a.WithdrawnAt).HasFilter("[WithdrawnAt] IS NOT NULL");
    }
}

internal sealed class StoryMapping : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> story)
    {
        story.ToTable("Stories");
        story.Property(s => s.Headline).HasMaxLength(Story.LongestHeadline);
        story.Property(s => s.Standfirst).HasMaxLength(Story.LongestStandfirst);
        story.Property(s => s.Slug).HasMaxLength(Slug.Longest);
        story.Property(s => s.Byline).HasMaxLength(Story.LongestByline);
        story.Property(s => s.Dateline).HasMaxLength(Story.LongestDateline);
        story.Property(s => s.Source).HasMaxLength(Story.LongestSource);
        story.Property(s => s.Language).HasMaxLength(Story.LongestLanguage);
        story.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
        story.Property(s => s.Direction).HasConversion<string>().HasMaxLength(3);
        story.HasOne(s => s.Section).WithMany().HasForeignKey(s => s.SectionId).OnDelete(DeleteBehavior.Restrict);
        story.HasMany(s => s.Authors).WithOne().HasForeignKey(a => a.StoryId);
        story.HasMany(s => s.Tags).WithMany().UsingEntity<StoryTag>(
            tag => tag.HasOne<Tag>().WithMany().HasForeignKey(t => t.TagId),
            about => about.HasOne<Story>().WithMany().HasForeignKey(t => t.StoryId),
            join =>
            {
                join.ToTable("StoryTags");
                join.HasKey(t => new { t.StoryId, t.TagId });
                join.Property(t => t.TagId).HasColumnName("TagsId");
            });
        story.HasMany(s => s.BodyPhotos).WithMany().UsingEntity(
            "StoryBodyPhotos", use => use.HasOne(typeof(Photos.Photo)).WithMany().HasForeignKey("PhotoId").OnDelete(DeleteBehavior.Restrict),
            use => use.HasOne(typeof(Story)).WithMany().HasForeignKey("StoryId"));
        story.HasOne(s => s.LeadPhoto).WithOne().HasForeignKey<Photos.PhotoUse>(u => u.StoryId);
    }
}

internal sealed class StoryAuthorMapping : IEntityTypeConfiguration<StoryAuthor>
{
    public void Configure(EntityTypeBuilder<StoryAuthor> part)
    {
        part.ToTable("StoryAuthors");
        part.HasKey(p => new { p.StoryId, p.AuthorId, p.Role });
        part.Property(p => p.Role).HasConversion<string>().HasMaxLength(20);
        part.HasIndex(p => new { p.AuthorId, p.StoryId });
        part.HasOne(p => p.Author).WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FormerAddressMapping : IEntityTypeConfiguration<FormerAddress>
{
    public void Configure(EntityTypeBuilder<FormerAddress> address)
    {
        address.Property(a => a.Path).HasMaxLength(FormerAddress.LongestPath);
        address.HasIndex(a => a.Path).IsUnique();
        address.HasOne(a => a.Article).WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Cascade);
        address.HasOne(a => a.Section).WithMany().HasForeignKey(a => a.SectionId).OnDelete(DeleteBehavior.Cascade);
        address.HasOne(a => a.Tag).WithMany().HasForeignKey(a => a.TagId).OnDelete(DeleteBehavior.Cascade);
        address.HasOne(a => a.Author).WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Cascade);
        address.HasOne(a => a.Series).WithMany().HasForeignKey(a => a.SeriesId).OnDelete(DeleteBehavior.Cascade);
    }
}
