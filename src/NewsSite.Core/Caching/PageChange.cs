using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Data;

namespace NewsSite.Caching;

/// <summary>What a commit changed of what pages show, stored with it, so that every process of the site learns of it by reading on.</summary>
public sealed class PageChange
{
    /// <summary>Of more than these it is said that everything changed.</summary>
    private const int MostTags = 300;

    /// <summary>How many are kept; a process that was away for longer starts with an empty cache.</summary>
    public const int Kept = 10_000;

    public long Id { get; private set; }

    /// <summary>See <see cref="PageTag.ToString"/>, parted by spaces.</summary>
    public string Tags { get; private set; } = "";

    private PageChange()
    {
    }

    public PageChange(IReadOnlyCollection<PageTag> tags)
        => Tags = tags.Count > MostTags ? new PageTag(PageTagKind.Everything).ToString() : string.Join(' ', tags);

    /// <summary>Says what a command changes that no tracked entity tells of; in the transaction that is open.</summary>
    public static Task TellAsync(NewsDbContext db, PageTag tag, CancellationToken cancel)
    {
        db.HasChangedPages = true;
        return db.Database.ExecuteSqlAsync($"""INSERT INTO "PageChanges" ("Tags") VALUES ({tag.ToString()})""", cancel);
    }

    /// <summary>What changed; everything where some of it cannot be read.</summary>
    public IReadOnlyList<PageTag> Read()
    {
        var tags = Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PageTag.Read).ToList();
        return tags.Contains(null) ? [new(PageTagKind.Everything)] : tags.ConvertAll(t => t!.Value);
    }
}

internal sealed class PageChangeMapping : IEntityTypeConfiguration<PageChange>
{
    public void Configure(EntityTypeBuilder<PageChange> change) => change.ToTable("PageChanges");
}

/// <summary>The phrases in which the site asks what changed.</summary>
public static class PageChangeQueries
{
    /// <summary>What came after a number, in its order.</summary>
    public static IQueryable<PageChange> After(this IQueryable<PageChange> changes, long id) => changes.Where(c => c.Id > id).OrderBy(c => c.Id);

    /// <summary>What nobody reads any more.</summary>
    public static IQueryable<PageChange> UpTo(this IQueryable<PageChange> changes, long id) => changes.Where(c => c.Id <= id);
}
