using Microsoft.EntityFrameworkCore;
using NewsSite.Data;

namespace NewsSite.Search.Engines;

/// <summary>The full-text index of SQL Server: there where the server has that feature.</summary>
public static class FullTextIndex
{
    private static readonly string[] Columns = [nameof(SearchedStory.Headline), nameof(SearchedStory.Standfirst), nameof(SearchedStory.Byline), nameof(SearchedStory.Tags), nameof(SearchedStory.Captions), nameof(SearchedStory.Body)];

    /// <summary>
    /// Makes it where it can be made and is not there. Words are split in no language's own way, because <see cref="WordReading"/> has split them, and none is left
    /// out as too common, because a phrase may have it. Not possible within a transaction.
    /// </summary>
    public static string Making { get; } =
        $"""
        IF FULLTEXTSERVICEPROPERTY('IsFullTextInstalled') = 1 AND OBJECTPROPERTY(OBJECT_ID(N'SearchedStories'), 'TableHasActiveFulltextIndex') = 0
        BEGIN
            IF NOT EXISTS (SELECT 1 FROM sys.fulltext_catalogs WHERE name = N'NewsSite') EXEC(N'CREATE FULLTEXT CATALOG NewsSite WITH ACCENT_SENSITIVITY = OFF');
            EXEC(N'CREATE FULLTEXT INDEX ON SearchedStories ({string.Join(", ", Columns.Select(c => $"{c} LANGUAGE 0"))}) KEY INDEX PK_SearchedStories ON NewsSite WITH CHANGE_TRACKING = AUTO, STOPLIST = OFF');
        END
        """;

    /// <summary>Whether it is there.</summary>
    public static async Task<bool> ExistsAsync(NewsDbContext db, CancellationToken cancel)
        => await db.Database.SqlQuery<int>($"SELECT COALESCE(OBJECTPROPERTY(OBJECT_ID(N'SearchedStories'), 'TableHasActiveFulltextIndex'), 0) AS Value").SingleAsync(cancel) == 1;

    /// <summary>Makes it where the server could not when the tables were made.</summary>
    public static Task MakeAsync(NewsDbContext db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync(Making, cancel);
}
