using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Photos.Spellings;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The names that the desk has given, each with its spellings.</summary>
/// <param name="Form">What is typed.</param>
/// <param name="Names">In the order of the alphabet.</param>
/// <param name="IsReading">Whether photos are still being read again.</param>
public sealed record PhotoNamesPage(PhotoNameForm Form, IReadOnlyList<PhotoNamesPage.Group> Names, bool IsReading)
{
    public sealed record Spelled(int Id, string Spelling, string By, DateTimeOffset At);

    public sealed record Group(NameKind Kind, string Name, IReadOnlyList<Spelled> Spellings);

    public string? Notice { get; init; }

    /// <summary>What everybody knows, without the names that are written one way only.</summary>
    public static IReadOnlyList<(string Name, string Spellings)> Known { get; } =
        [.. HouseNames.Known.GroupBy(k => k.Name).Select(g => (g.Key, string.Join(" · ", g.Select(k => k.Spelling).Where(s => s != g.Key)))).Where(k => k.Item2 != "").OrderBy(k => k.Key, StringComparer.OrdinalIgnoreCase)];

    public static async Task<PhotoNamesPage> LoadAsync(NewsDbContext db, PhotoNameForm form, CancellationToken cancel)
    {
        var holding = await db.NameSpellings.Holding().Select(s => new { s.Kind, s.Name, One = new Spelled(s.Id, s.Spelling, s.AddedBy.Name, s.AddedAt) }).ToListAsync(cancel);
        var groups = holding.GroupBy(s => (s.Kind, s.Name)).Select(g => new Group(g.Key.Kind, g.Key.Name, [.. g.Select(s => s.One)]));
        return new(form, [.. groups.OrderBy(g => g.Kind).ThenBy(g => g.Name, StringComparer.OrdinalIgnoreCase)], await db.NameSpellings.Unfinished().AnyAsync(cancel));
    }
}
