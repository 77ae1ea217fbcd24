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
        author.Property(a => a.Bio).HasMaxLength(1000);
        author.HasOne<Accounts.Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}
