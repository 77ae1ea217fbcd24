using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Captions.Cases;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Captions that the desk corrected, the last corrected first, paged by key.</summary>
public sealed record CaptionCasesPage(IReadOnlyList<CaptionCasesPage.Row> Cases, int? Older)
{
    private const int PerPage = 30;

    /// <summary>A part that came out otherwise.</summary>
    public sealed record Difference(string Part, string Parsed, string Corrected);

    public sealed record Row(int Id, int PhotoId, string Caption, string By, DateTimeOffset At, IReadOnlyList<Difference> Differences);

    public static async Task<CaptionCasesPage> LoadAsync(NewsDbContext db, int? before, CancellationToken cancel)
    {
        var rows = await db.CaptionCases.Below(before).NewestFirst().Take(PerPage + 1).Select(c => new { c.Id, c.PhotoId, c.Caption, c.CorrectedBy.Name, c.CorrectedAt, c.Parsed, c.Corrected }).ToListAsync(cancel);
        return new(
            [.. rows.Take(PerPage).Select(c => new Row(c.Id, c.PhotoId, c.Caption, c.Name, c.CorrectedAt, Between(ExpectedCaption.Read(c.Parsed), ExpectedCaption.Read(c.Corrected))))],
            rows.Count > PerPage ? rows[PerPage - 1].Id : null);
    }

    private static IReadOnlyList<Difference> Between(ExpectedCaption parsed, ExpectedCaption corrected)
        => [.. Parts(parsed).Zip(Parts(corrected)).Where(p => p.First.Value != p.Second.Value).Select(p => new Difference(p.First.Part, p.First.Value ?? "", p.Second.Value ?? ""))];

    private static (string Part, string? Value)[] Parts(ExpectedCaption caption) =>
    [
        ("Text", caption.Text), ("Reference", caption.Id), ("Place", caption.Place), ("Date", caption.Date), ("Credit", caption.Credit?.Line), ("Photographer", caption.Credit?.Photographer), ("Source", caption.Credit?.Agency),
        ("Restrictions", string.Join(", ", (caption.Restrictions ?? []).Select(r => string.Join(' ', new[] { r.Code, r.Kind, r.Value }.Where(w => w is not null))))),
    ];
}
