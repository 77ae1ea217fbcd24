using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Library;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What became of the photos of a bulk edit, in words.</summary>
public sealed record PhotoEditReport(PhotoEdit Edit, IReadOnlyList<PhotoEditReport.Row> Rows, bool CanUndo)
{
    public sealed record Row(int PhotoId, string Name, EditedPhoto One);

    public IEnumerable<Row> Done => Rows.Where(r => r.One.WasDone);

    public IEnumerable<Row> Refused => Rows.Where(r => !r.One.WasDone);

    public int PutBack => Rows.Count(r => r.One.WasPutBack == true);

    public IEnumerable<Row> LeftAlone => Rows.Where(r => r.One.WasPutBack == false);

    public static string Photos(int count) => count switch { 0 => "no photo", 1 => "1 photo", _ => $"{count} photos" };

    public static async Task<IReadOnlyList<PhotoEditReport>> ListAsync(NewsDbContext db, IQueryable<PhotoEdit> edits, int accountId, bool publishes, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await edits.Include(e => e.DoneBy).Include(e => e.UndoneBy).Include(e => e.Photos).AsNoTracking().AsSplitQuery().ToListAsync(cancel);
        var names = await db.Photos.Numbered([.. found.SelectMany(e => e.Photos).Select(p => p.PhotoId).Distinct()]).Select(p => new { p.Id, p.Description }).ToDictionaryAsync(p => p.Id, p => p.Description, cancel);
        return
        [
            .. found.Select(e => new PhotoEditReport(
                e, [.. e.Photos.OrderBy(p => p.Id).Select(p => new Row(p.PhotoId, names.GetValueOrDefault(p.PhotoId) is { Length: > 0 } name ? name : $"Photo {p.PhotoId}", p))],
                (publishes || e.DoneById == accountId) && e.CanBeUndone(now))),
        ];
    }
}
