using Microsoft.EntityFrameworkCore;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Photos;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>One author's form with what can be chosen in it.</summary>
public sealed record AuthorEditor(Author? Author, AuthorForm Form, IReadOnlyList<ArticleEditor.Choice> Photos, IReadOnlyList<ArticleEditor.Choice> Accounts)
{
    private const int PhotosOffered = 200;

    public static async Task<AuthorEditor> LoadAsync(NewsDbContext db, Author? author, AuthorForm form, CancellationToken cancel)
    {
        var photos = await db.Photos.NewestFirst().Select(p => new { p.Id, p.Description, p.Credit }).Take(PhotosOffered).ToListAsync(cancel);
        if (form.PhotoId is { } chosen && photos.TrueForAll(p => p.Id != chosen))
            photos.AddRange(await db.Photos.Where(p => p.Id == chosen).Select(p => new { p.Id, p.Description, p.Credit }).ToListAsync(cancel));
        var accounts = await db.Users.OrderBy(a => a.Name).Select(a => new { a.Id, a.Name, a.Email }).ToListAsync(cancel);
        return new(
            author, form,
            [.. photos.Select(p => new ArticleEditor.Choice(p.Id, $"{(p.Description.Length <= 60 ? p.Description : $"{p.Description[..60].TrimEnd()}…")} ({p.Credit})"))],
            [.. accounts.Select(a => new ArticleEditor.Choice(a.Id, $"{a.Name} ({a.Email})"))]);
    }
}

/// <summary>The authors by name, paged by key.</summary>
public sealed record AuthorList(IReadOnlyList<AuthorList.Row> Authors, AuthorList.Row? Last, string? Search)
{
    private const int PerPage = 50;

    public sealed record Row(int Id, string Name, string Slug, string? Account, bool IsRetired);

    /// <summary>Said above the list, such as that an author was saved.</summary>
    public string? Notice { get; init; }

    public static async Task<AuthorList> LoadAsync(NewsDbContext db, string? search, string? after, int afterId, CancellationToken cancel)
    {
        var authors = db.Authors.AsQueryable();
        if (search?.Trim() is { Length: > 0 } name) authors = authors.Matching(Articles.Slug.From(name), name);
        if (after is not null) authors = authors.After(after, afterId);
        var page = await authors.ByName().Take(PerPage + 1).AsRows(db.Users).ToListAsync(cancel);
        return new([.. page.Take(PerPage)], page.Count > PerPage ? page[PerPage - 1] : null, search);
    }
}

public static class AuthorListQueries
{
    public static IQueryable<AuthorList.Row> AsRows(this IQueryable<Author> authors, IQueryable<Accounts.Account> accounts) => authors.Select(a => new AuthorList.Row(
        a.Id, a.Name, a.Slug, accounts.Where(c => c.Id == a.AccountId).Select(c => c.Name).FirstOrDefault(), a.IsRetired));
}

/// <summary>What a merge would do.</summary>
public sealed record AuthorMergePage(Author From, Author? Into, string? Typed, int Stories);
