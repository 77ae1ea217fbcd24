using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Standing;

namespace NewsSite.Web.Models;

/// <summary>The standing pages that readers have, looked up once for each answer however many parts of it point at them.</summary>
public sealed class Colophon(NewsDbContext db)
{
    private Task<List<StandingLink>>? asked;

    public async Task<PaperPages> LoadAsync(CancellationToken cancel) => new(await (asked ??= db.StandingPages.Published().InOrder().AsLinks().ToListAsync(cancel)));
}

/// <summary>The standing pages that readers have, in their order.</summary>
public sealed record PaperPages(IReadOnlyList<StandingLink> All)
{
    public static PaperPages None { get; } = new([]);

    /// <summary>The page that says how we work, which stories point at; none where nobody has written it.</summary>
    public StandingLink? Trust => Of(StandingRole.PublishingPrinciples) ?? Of(StandingRole.Ethics);

    public StandingLink? Of(StandingRole role) => All.FirstOrDefault(p => p.Role == role);
}
