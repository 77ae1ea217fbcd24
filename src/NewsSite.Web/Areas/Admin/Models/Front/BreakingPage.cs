using Microsoft.EntityFrameworkCore;
using NewsSite.Breaking;
using NewsSite.Data;
using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Breaking news: what stands or is to come, what was, and the form for the next or for a change.</summary>
/// <param name="Rows">The last made first, paged by key.</param>
/// <param name="Older">Where the next page begins.</param>
/// <param name="Sections">The sections in which it can stand.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Changed">The one that the form changes; none for a new one.</param>
/// <param name="ZoneName">The zone in which times are typed.</param>
/// <param name="Now">The present.</param>
public sealed record BreakingPage(
    IReadOnlyList<BreakingNews> Rows, int? Older, IReadOnlyList<Section> Sections, BreakingForm Form, int? Changed, string ZoneName, DateTimeOffset Now)
{
    private const int PerPage = 20;

    public IEnumerable<BreakingNews> Unfinished => Rows.Where(r => r.IsUnfinished(Now));

    public IEnumerable<BreakingNews> Over => Rows.Where(r => !r.IsUnfinished(Now));

    public static async Task<BreakingPage> LoadAsync(
        NewsDbContext db, BreakingForm form, int? changed, int? below, string zoneName, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await db.BreakingNews.NewestFirst(below).Include(n => n.Sections).Include(n => n.MadeBy).Include(n => n.EndedBy)
            .AsSplitQuery().AsNoTracking().Take(PerPage + 1).ToListAsync(cancel);
        var sections = await db.Sections.OfferedTo(form).InOrder().AsNoTracking().ToListAsync(cancel);
        return new([.. rows.Take(PerPage)], rows.Count > PerPage ? rows[PerPage - 1].Id : null, sections, form, changed, zoneName, now);
    }
}

public static class BreakingSectionQueries
{
    /// <summary>Those at the top, and those that are chosen already: a section can have been moved, or have taken over what another had.</summary>
    public static IQueryable<Section> OfferedTo(this IQueryable<Section> sections, BreakingForm form) => sections.Where(s => s.ParentId == null || form.Sections.Contains(s.Id));
}
