using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Tags;

namespace NewsSite.Search;

/// <summary>Subjects and authors that a save renames: their stories are found by another name from then on.</summary>
internal sealed record RenamedInSearch(IReadOnlyList<int> Tags, IReadOnlyList<int> Authors)
{
    public bool IsEmpty => Tags.Count == 0 && Authors.Count == 0;

    public static RenamedInSearch In(ChangeTracker changes) => new(
        [.. changes.Entries<Tag>().Where(t => t.State == EntityState.Modified && t.Property(x => x.Name).IsModified).Select(t => t.Entity.Id)],
        [.. changes.Entries<Author>().Where(a => a.State == EntityState.Modified && a.Property(x => x.Name).IsModified).Select(a => a.Entity.Id)]);

    public async Task TellSearchAsync(NewsDbContext db, CancellationToken cancel)
    {
        foreach (var tag in Tags) await SearchErrand.ForTagAsync(db, tag, cancel);
        foreach (var author in Authors) await SearchErrand.ForAuthorAsync(db, author, cancel);
    }
}
