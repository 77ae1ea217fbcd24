using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;

namespace NewsSite.Moderation.Queues;

/// <summary>What a moderator asks a queue for.</summary>
public sealed record CommentFilter
{
    public static readonly CommentFilter Everything = new();

    /// <summary>Each of them stands in the comment, whatever its capitals.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>A sender's whole email, or a part of the name.</summary>
    public string Person { get; init; } = "";

    /// <summary>The stories; all where none is named.</summary>
    public IReadOnlyList<int> ArticleIds { get; init; } = [];

    /// <summary>The sections, with those below them; all where none is named.</summary>
    public IReadOnlyList<int>? SectionIds { get; init; }

    /// <summary>Whether it asks for anything that no index in the queue's order answers, so that the queue has to be gone through.</summary>
    public bool IsSearch => Words.Count > 0 || Person.Length > 0 || SectionIds is not null || ArticleIds.Count > 0;
}

/// <summary>The phrases in which moderators search their queues.</summary>
public static class CommentFilterQueries
{
    public static IQueryable<Comment> Matching(this IQueryable<Comment> comments, CommentFilter filter)
    {
        foreach (var word in filter.Words)
        {
            var pattern = $"%{Escaped(word)}%";
            comments = comments.Where(c => EF.Functions.Like(c.Body, pattern, "\\"));
        }

        if (filter.Person.Contains('@', StringComparison.Ordinal))
        {
            comments = comments.SentWith(filter.Person);
        }
        else if (filter.Person.Length > 0)
        {
            var pattern = $"%{Escaped(filter.Person)}%";
            comments = comments.Where(c => EF.Functions.Like(c.Name, pattern, "\\"));
        }

        if (filter.ArticleIds.Count > 0) comments = comments.Where(c => filter.ArticleIds.Contains(c.ArticleId));
        return comments.InSections(filter.SectionIds);
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
