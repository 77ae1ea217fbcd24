using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Desk;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What became of the stories of a bulk act, in words.</summary>
public sealed record BulkReport(BulkAct Act, IReadOnlyList<BulkReport.Row> Rows, bool CanUndo)
{
    public sealed record Row(int ArticleId, string Headline, bool WasDone, string Refusal, bool? WasPutBack, bool IsStaged);

    public int Done => Rows.Count(r => r.WasDone);

    public IEnumerable<Row> Refused => Rows.Where(r => !r.WasDone);

    /// <summary>Stories that readers have, or will have at an hour that is set, and that now say something else at the desk.</summary>
    public IEnumerable<Row> Staged => Rows.Where(r => r.WasDone && r.WasPutBack != true && r.IsStaged && Act.Kind is (BulkKind.Move or BulkKind.Tag or BulkKind.Untag));

    public int PutBack => Rows.Count(r => r.WasPutBack == true);

    public IEnumerable<Row> LeftAlone => Rows.Where(r => r.WasPutBack == false);

    /// <summary>What was done, such as <c>Moved to World</c>.</summary>
    public string What => $"{Words(Act.Kind)} {Act.Detail}".TrimEnd();

    public static async Task<IReadOnlyList<BulkReport>> ListAsync(
        NewsDbContext db, IQueryable<BulkAct> acts, int accountId, bool publishes, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await acts.Include(a => a.DoneBy).Include(a => a.UndoneBy).Include(a => a.Stories).AsNoTracking().AsSplitQuery().ToListAsync(cancel);
        var ids = found.SelectMany(a => a.Stories).Select(s => s.ArticleId).Distinct().ToList();
        var stories = await db.Articles.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Working.Headline, IsStaged = a.PublishAt != null && a.HasUnpublishedChanges }).ToDictionaryAsync(a => a.Id, cancel);
        return
        [
            .. found.Select(a => new BulkReport(
                a,
                [
                    .. a.Stories.OrderBy(s => s.Id).Select(s => new Row(
                        s.ArticleId, Name(stories.GetValueOrDefault(s.ArticleId)?.Headline), s.WasDone, s.Refusal, s.WasPutBack, stories.GetValueOrDefault(s.ArticleId)?.IsStaged == true)),
                ],
                (publishes || a.DoneById == accountId) && a.CanBeUndone(now))),
        ];
    }

    private static string Name(string? headline) => headline is { Length: > 0 } ? headline : "Without headline";

    private static string Words(BulkKind kind) => kind switch
    {
        BulkKind.Submit => "Handed to the editors",
        BulkKind.Ready => "Called ready",
        BulkKind.SendBack => "Sent back",
        BulkKind.HandOver => "Handed over",
        BulkKind.Move => "Moved",
        BulkKind.Tag => "Tagged",
        _ => "Untagged",
    };
}
