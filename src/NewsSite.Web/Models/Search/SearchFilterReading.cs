using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Search;
using NewsSite.Sections;
using NewsSite.Web.Languages;

namespace NewsSite.Web.Models;

/// <summary>Reads what a search is narrowed down to; says in <c>problems</c> what is not known.</summary>
public sealed class SearchFilterReading(NewsDbContext db, IReadOnlyList<Section> sections, TimeZoneInfo zone, ModelStateDictionary problems, Wording say)
{
    private const int FirstYear = 1500;
    private const int LastYear = 3000;

    public async Task<SearchFilter> ReadAsync(SearchForm form, CancellationToken cancel)
    {
        var (from, until) = (Day(nameof(form.From), form.From), Day(nameof(form.Until), form.Until));
        if (from > until) problems.AddModelError(nameof(form.Until), say.Plain("The last day is before the first."));
        return new()
        {
            SectionIds = Sections(form.Section),
            AuthorId = await AuthorAsync(form.Author, cancel),
            From = from is { } first ? LocalDay.Start(first, zone) : null,
            Until = until is { } last ? LocalDay.Start(last.AddDays(1), zone) : null,
            WithPhoto = !string.IsNullOrWhiteSpace(form.Photo),
        };
    }

    private List<int>? Sections(string? slug)
    {
        if (string.IsNullOrWhiteSpace(slug)) return null;
        if (sections.FirstOrDefault(s => s.Slug == slug.Trim()) is { } chosen) return [.. sections.Where(s => s.Path.StartsWith(chosen.Path, StringComparison.Ordinal)).Select(s => s.Id)];
        problems.AddModelError(nameof(SearchForm.Section), say.Plain("There is no section called “{0}”.", Shortened(slug)));
        return null;
    }

    private async Task<int?> AuthorAsync(string? name, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var wanted = name.Trim();
        if (wanted.Length <= Author.LongestName && (await db.AuthorsCalledAsync([wanted], cancel)).GetValueOrDefault(wanted) is { } author) return author.Id;
        problems.AddModelError(nameof(SearchForm.Author), say.Plain("No author is called “{0}”. Write the name as it stands above a story.", Shortened(wanted)));
        return null;
    }

    private DateOnly? Day(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear) return day;
        problems.AddModelError(field, say.Plain("“{0}” is no day. Write it such as 2026-11-23.", Shortened(text)));
        return null;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
