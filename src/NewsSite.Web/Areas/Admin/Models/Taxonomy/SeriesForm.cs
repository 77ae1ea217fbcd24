using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Series;
using System.Globalization;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the series form sends.</summary>
public sealed class SeriesForm
{
    public string? Name { get; init; }

    /// <summary>Empty means: make it from the name.</summary>
    public string? Slug { get; init; }

    public string? Description { get; init; }

    public int Version { get; init; }

    public static SeriesForm Of(StorySeries series) => new() { Name = series.Name, Slug = series.Slug, Description = series.Description, Version = series.Version };

    /// <summary>The slug typed or made.</summary>
    public string Address() => string.IsNullOrWhiteSpace(Slug) ? Articles.Slug.From(Name ?? "") : Slug.Trim();

    public AddressChange Change(NewsDbContext db, StorySeries series) => new(db, new FormerAddress(series.PublicPath, series), StorySeries.PathOf(Address()));

    /// <summary>Field and sentence for everything that cannot be stored.</summary>
    public async Task<IReadOnlyList<(string Field, string Problem)>> ProblemsAsync(NewsDbContext db, StorySeries? series, CancellationToken cancel)
    {
        List<(string, string)> problems = [];
        if (string.IsNullOrWhiteSpace(Name)) problems.Add((nameof(Name), "Please enter the name of the series."));
        else if (Name.Trim().Length > StorySeries.LongestName) problems.Add((nameof(Name), $"A name can have {StorySeries.LongestName} characters; this one has {Name.Trim().Length}."));
        else if (!Articles.Slug.IsWellFormed(Address())) problems.Add((nameof(Slug), $"A slug has small letters and digits joined by hyphens, such as {Articles.Slug.From(Name)}."));
        if (Description?.Trim().Length > StorySeries.LongestDescription)
            problems.Add((nameof(Description), $"A description can have {StorySeries.LongestDescription} characters; this one has {Description.Trim().Length}."));
        if (problems.Count > 0) return problems;
        var id = series?.Id ?? 0;
        if (await db.Series.Called(Address()).AnyAsync(s => s.Id != id, cancel)) return [(nameof(Slug), $"There is a series at “{Address()}” already.")];
        var taken = series is null ? await AddressChange.ProblemAsync(db, StorySeries.PathOf(Address()), cancel) : await Change(db, series).ProblemAsync(cancel);
        return taken is null ? [] : [(nameof(Slug), taken)];
    }

    /// <summary>The number of the story that somebody means by a number or by an address.</summary>
    public static int? StoryIn(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var path = Uri.TryCreate(text, UriKind.Absolute, out var address) ? address.AbsolutePath : text;
        return path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (int?)null)
            .FirstOrDefault(id => id is not null);
    }
}

/// <summary>The series by name, and the form for a new one.</summary>
public sealed record SeriesList(IReadOnlyList<SeriesList.Row> Series, SeriesForm Form)
{
    public sealed record Row(int Id, string Name, string Slug, int Parts);

    /// <summary>Said above the list, such as that a series is gone.</summary>
    public string? Notice { get; init; }

    public static async Task<SeriesList> LoadAsync(NewsDbContext db, SeriesForm form, CancellationToken cancel)
        => new(await db.Series.ByName().Select(s => new Row(s.Id, s.Name, s.Slug, s.Parts.Count)).ToListAsync(cancel), form);
}

/// <summary>One series, its form and its parts.</summary>
/// <param name="Series">With its parts in order.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Public">The numbers of the parts that readers can see.</param>
public sealed record SeriesEditor(StorySeries Series, SeriesForm Form, IReadOnlySet<int> Public)
{
    /// <summary>What was typed as a new part.</summary>
    public string? Typed { get; init; }

    /// <summary>The part that has just been moved, and which way.</summary>
    public (int Id, string By)? Moved { get; init; }

    /// <summary>Said above the form, such as that the series was saved.</summary>
    public string? Notice { get; init; }

    public static async Task<SeriesEditor?> LoadAsync(NewsDbContext db, int id, SeriesForm? form, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Series.WithParts().FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } series) return null;
        var seen = await db.SeriesParts.InOrder(id, db.Articles.Published(now)).Select(a => a.Id).ToListAsync(cancel);
        return new(series, form ?? SeriesForm.Of(series), seen.ToHashSet());
    }
}
