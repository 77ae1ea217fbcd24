using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>Who an author is, and the stories the author had a part in.</summary>
public sealed record AuthorPage(Author Author, StoryList List) : ITagged
{
    public IEnumerable<PageTag> PageTags => [new(PageTagKind.Author, Author.Id), .. List.PageTags];

    public IEnumerable<DateTimeOffset> Hours => List.Hours.Concat(Photo?.Hours ?? []);

    public PrintedPhoto? Photo { get; } = Author.Photo is { } photo ? PrintedPhoto.Of(photo, Author.Name, "") : null;

    public IHtmlContent Bio { get; } = PrintedHtml.OfAuthor(Author);

    /// <summary>Null when there is no such author.</summary>
    public static async Task<AuthorPage?> LoadAsync(NewsDbContext db, string slug, PageKey? after, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Authors.Called(slug).Include(a => a.Photo).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } author) return null;
        var list = await StoryList.LoadAsync(db.Articles.Published(now).SignedBy(db.StoryAuthors, author.Id), Address.Author(author.Slug), after, cancel);
        return new(author, list);
    }
}
