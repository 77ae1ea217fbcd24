using Microsoft.EntityFrameworkCore;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Standing;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>Asks for the standing pages that readers have, at which many parts of a page point.</summary>
public sealed class Colophon(NewsDbContext db, IRecall recall)
{
    public async Task<PaperPages> LoadAsync(CancellationToken cancel)
        => (await recall.GetAsync("standing pages", async () => new PaperPages(await db.StandingPages.Published().InOrder().AsLinks().ToListAsync(cancel)), cancel))!;
}

/// <summary>The standing pages that readers have, in their order.</summary>
public sealed record PaperPages(IReadOnlyList<StandingLink> All) : ITagged
{
    public IEnumerable<PageTag> PageTags => [new(PageTagKind.Furniture)];

    public static PaperPages None { get; } = new([]);

    /// <summary>The page that says how we work, which stories point at; none where nobody has written it.</summary>
    public StandingLink? Trust => Of(StandingRole.PublishingPrinciples) ?? Of(StandingRole.Ethics);

    public StandingLink? Of(StandingRole role) => All.FirstOrDefault(p => p.Role == role);
}
