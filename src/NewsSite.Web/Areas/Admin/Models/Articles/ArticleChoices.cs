using Microsoft.EntityFrameworkCore;
using NewsSite.Accounts;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the list of articles can be asked for.</summary>
public sealed record ArticleChoices(IReadOnlyList<ArticleChoices.Place> Sections, IReadOnlyList<ArticleChoices.Name> Authors, IReadOnlyList<ArticleEditor.Choice> Owners)
{
    public sealed record Place(int Id, string Slug, string Path, string Label);

    public sealed record Name(int Id, string Slug, string Label);

    /// <param name="db">The database.</param>
    /// <param name="owner">An account that is offered as owner even when it no longer writes.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<ArticleChoices> LoadAsync(NewsDbContext db, int? owner, CancellationToken cancel) => new(
        await db.Sections.InOrder().Select(s => new Place(s.Id, s.Slug, s.Path, s.ParentId == null ? s.Name : s.Parent!.Name + " / " + s.Name)).ToListAsync(cancel),
        await db.Authors.ByName().Select(a => new Name(a.Id, a.Slug, a.Name)).ToListAsync(cancel),
        await db.Users.WithAnyOf(Roles.Writing, db.Roles, db.UserRoles).Union(db.Users.Where(a => a.Id == owner)).ByName().Select(a => new ArticleEditor.Choice(a.Id, a.Name)).ToListAsync(cancel));
}
