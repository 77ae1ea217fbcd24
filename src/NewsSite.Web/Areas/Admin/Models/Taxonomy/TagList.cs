using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Tags;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The tags in the order of the alphabet, paged by key, with how much is about each.</summary>
public sealed record TagList(IReadOnlyList<TagList.Row> Tags, string? Next, string? Search)
{
    /// <summary>Counting stops there, so that a page of tags costs the same in a small paper and in a large one.</summary>
    public const int CountedUpTo = 100;

    private const int PerPage = 50;

    public sealed record Row(int Id, string Name, string Slug, int Stories)
    {
        public string Count => Stories > CountedUpTo ? $"more than {CountedUpTo}" : $"{Stories}";
    }

    /// <summary>What was typed as the name of a new one.</summary>
    public string? Typed { get; init; }

    /// <summary>Said above the list, such as that a tag was renamed.</summary>
    public string? Notice { get; init; }

    public static async Task<TagList> LoadAsync(NewsDbContext db, string? search, string? after, CancellationToken cancel)
    {
        var tags = db.Tags.Beginning(Slug.From(search ?? ""));
        if (after is not null) tags = tags.After(after);
        var page = await tags.Take(PerPage + 1).Counted(db.StoryTags, db.Articles).ToListAsync(cancel);
        return new([.. page.Take(PerPage)], page.Count > PerPage ? page[PerPage - 1].Slug : null, search);
    }
}

public static class TagListQueries
{
    /// <summary>With how many stories of the desk carry each, one more than is counted at most.</summary>
    public static IQueryable<TagList.Row> Counted(this IQueryable<Tag> tags, IQueryable<StoryTag> uses, IQueryable<Article> articles) => tags.Select(t => new TagList.Row(
        t.Id, t.Name, t.Slug,
        uses.Where(u => u.TagId == t.Id).Join(articles, u => u.StoryId, a => EF.Property<int>(a, "WorkingId"), (u, a) => u.StoryId).Take(TagList.CountedUpTo + 1).Count()));
}

/// <summary>One tag and what can be done with it.</summary>
/// <param name="Tag">As it is.</param>
/// <param name="Typed">What was typed as its name.</param>
/// <param name="IsUsed">Whether it stands on any story.</param>
/// <param name="Twin">Another tag that has the name typed; none mostly.</param>
public sealed record TagEditor(Tag Tag, string Typed, bool IsUsed, string? Twin);

/// <summary>What a merge would do.</summary>
public sealed record TagMergePage(Tag From, Tag? Into, string? Typed, int Stories);
