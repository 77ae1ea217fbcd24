using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Front;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Every change of the front page, the last one first, paged by key.</summary>
public sealed record FrontHistory(IReadOnlyList<FrontChange> Changes, int? Older, int Last)
{
    private const int PerPage = 50;

    public static async Task<FrontHistory> LoadAsync(NewsDbContext db, int? below, CancellationToken cancel)
    {
        var rows = await db.FrontEditions.NewestFirst(below).AsFrontChanges().Take(PerPage + 1).ToListAsync(cancel);
        var last = below is null ? rows.FirstOrDefault()?.Number ?? 0 : 0;
        return new([.. rows.Take(PerPage)], rows.Count > PerPage ? rows[PerPage - 1].Number : null, last);
    }
}
