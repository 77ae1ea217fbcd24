using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Comments;
using NewsSite.Publishing;

namespace NewsSite.Articles;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.Version).IsConcurrencyToken();
        article.Property(a => a.Slug).HasMaxLength(Slug.Longest);
        article.HasOne(a => a.Section).WithMany().HasForeignKey(a => a.SectionId).OnDelete(DeleteBehavior.Restrict);

        // SQL Server refuses two cascade paths from Articles to Stories, so an article's stories are deleted by hand.
        article.HasOne(a => a.Working).WithOne().HasForeignKey<Article>("WorkingId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Live).WithOne().HasForeignKey<Article>("LiveId").OnDelete(DeleteBehavior.Restrict);

        article.Property(a => a.UpdateNote).HasMaxLength(EditorialAct.LongestNote);
        article.Property(a => a.WithdrawalNote).HasMaxLength(EditorialAct.LongestNote);
        article.Property(a => a.Stage).HasConversion<string>().HasMaxLength(20);
        article.HasMany(a => a.Acts).WithOne().HasForeignKey(a => a.ArticleId);
        article.HasMany(a => a.Corrections).WithOne(c => c.Article).HasForeignKey(c => c.ArticleId);
        article.HasMany(a => a.Revisions).WithOne().HasForeignKey(r => r.ArticleId);
        article.HasOne(a => a.Comments).WithOne().HasForeignKey<CommentTally>(t => t.ArticleId);

        article.HasIndex(a => new { a.PublishAt, a.Id });
        article.HasIndex(a => new { a.SectionId, a.PublishAt, a.Id });
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
        story.HasMany(s => s.Tags).WithMany().UsingEntity("StoryTags");
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
        part.HasOne(p => p.Author).WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.ToTable("Revisions");
        revision.Property(r => r.Why).HasMaxLength(Revision.LongestWhy);
        revision.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);

        // A save must not go on with a revision that somebody labels at this moment.
        revision.Property(r => r.Label).HasMaxLength(Revision.LongestLabel).IsConcurrencyToken();
        revision.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
        revision.HasOne(r => r.SavedBy).WithMany().HasForeignKey(r => r.SavedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> section)
    {
        section.Property(s => s.Name).HasMaxLength(Section.LongestName);
        section.Property(s => s.Slug).HasMaxLength(Slug.Longest);
        section.HasIndex(s => s.Slug).IsUnique();
        section.Property(s => s.Description).HasMaxLength(Section.LongestDescription);
        section.Property(s => s.Path).HasMaxLength(400);
        section.HasOne(s => s.Parent).WithMany().HasForeignKey(s => s.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TagMapping : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.Property(t => t.Name).HasMaxLength(Tag.LongestName);
        tag.Property(t => t.Slug).HasMaxLength(Slug.Longest);
        tag.HasIndex(t => t.Slug).IsUnique();
    }
}

internal sealed class AuthorMapping : IEntityTypeConfiguration<Author>
{
    public void Configure(EntityTypeBuilder<Author> author)
    {
        author.Property(a => a.Name).HasMaxLength(Author.LongestName);
        author.Property(a => a.Slug).HasMaxLength(Slug.Longest);
        author.HasIndex(a => a.Slug).IsUnique();
        author.Property(a => a.Bio).HasMaxLength(1000);
        author.HasOne<Accounts.Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class FormerAddressMapping : IEntityTypeConfiguration<FormerAddress>
{
    public void Configure(EntityTypeBuilder<FormerAddress> address)
    {
        address.Property(a => a.Path).HasMaxLength(FormerAddress.LongestPath);
        address.HasIndex(a => a.Path).IsUnique();
    }
}
