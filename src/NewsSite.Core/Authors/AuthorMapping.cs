using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Articles;

namespace NewsSite.Authors;

internal sealed class AuthorMapping : IEntityTypeConfiguration<Author>
{
    public void Configure(EntityTypeBuilder<Author> author)
    {
        author.Property(a => a.Name).HasMaxLength(Author.LongestName);
        author.Property(a => a.Slug).HasMaxLength(Slug.Longest);
        author.HasIndex(a => a.Slug).IsUnique();
        author.Property(a => a.Version).HasDefaultValue(1).IsConcurrencyToken();
        author.Property(a => a.Bio).HasMaxLength(Author.LongestBio);
        author.Property(a => a.Email).HasMaxLength(Author.LongestEmail);
        author.Property(a => a.Website).HasMaxLength(Author.LongestWebsite);
        author.HasOne(a => a.Photo).WithMany().HasForeignKey(a => a.PhotoId).OnDelete(DeleteBehavior.Restrict);
        author.HasOne<Accounts.Account>().WithOne().HasForeignKey<Author>(a => a.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}
