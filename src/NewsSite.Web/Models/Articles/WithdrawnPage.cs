using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;

namespace NewsSite.Web.Models;

/// <summary>What the address of a withdrawn story says.</summary>
public sealed record WithdrawnPage(DateTimeOffset WithdrawnAt, string Note)
{
    /// <summary>Null when there was no such public story.</summary>
    public static Task<WithdrawnPage?> LoadAsync(NewsDbContext db, int id, CancellationToken cancel)
        => db.Articles.Withdrawn().Where(a => a.Id == id).Select(a => new WithdrawnPage(a.WithdrawnAt!.Value, a.WithdrawalNote)).FirstOrDefaultAsync(cancel);
}
