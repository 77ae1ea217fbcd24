using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Search;

/// <summary>A story that the search has to read again, because it was published or something it names was; done soon after by <see cref="SearchIndexing"/>.</summary>
public sealed class SearchErrand
{
    public long Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>Whether all that the index has of the story is written anew, even what did not change.</summary>
    public bool IsOfRebuild { get; private set; }

    /// <summary>All stories about a subject, in the transaction that is going on.</summary>
    public static Task ForTagAsync(NewsDbContext db, int tagId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "SearchErrands" ("ArticleId", "IsOfRebuild") SELECT a."Id", 0 FROM "Articles" a INNER JOIN "StoryTags" t ON t."StoryId" = a."LiveId" WHERE t."TagsId" = {tagId}""", cancel);

    /// <summary>All stories that somebody had a part in, in the transaction that is going on.</summary>
    public static Task ForAuthorAsync(NewsDbContext db, int authorId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "SearchErrands" ("ArticleId", "IsOfRebuild") SELECT DISTINCT a."Id", 0 FROM "Articles" a INNER JOIN "StoryAuthors" p ON p."StoryId" = a."LiveId" WHERE p."AuthorId" = {authorId}""", cancel);

    /// <summary>All stories of a section, in the transaction that is going on.</summary>
    public static Task ForSectionAsync(NewsDbContext db, int sectionId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "SearchErrands" ("ArticleId", "IsOfRebuild") SELECT "Id", 0 FROM "Articles" WHERE "SectionId" = {sectionId} AND "LiveId" IS NOT NULL""", cancel);

    /// <summary>Every story there is.</summary>
    public static Task ForAllAsync(NewsDbContext db, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "SearchErrands" ("ArticleId", "IsOfRebuild") SELECT "Id", 1 FROM "Articles" WHERE "LiveId" IS NOT NULL ORDER BY "Id" """, cancel);
}
