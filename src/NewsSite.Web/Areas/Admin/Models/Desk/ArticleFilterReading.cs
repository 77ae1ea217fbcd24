using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsSite.Articles;
using NewsSite.Desk;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Reads what the list's address asks for; says in <c>problems</c> what it does not know.</summary>
public sealed class ArticleFilterReading(ArticleChoices choices, int accountId, TimeZoneInfo zone, ModelStateDictionary problems)
{
    private const int LongestText = 100;

    public ArticleFilter Read(ArticleFilterForm form)
    {
        var (state, isSentBack, isLate) = State(form.State);
        return new()
        {
            State = state,
            SentBack = isSentBack,
            Late = isLate,
            SectionIds = Sections(form.Section),
            AuthorId = Author(form.Author),
            OwnerId = Owner(form.Owner),
            Unowned = form.Owner == ArticleFilterForm.Nobody,
            Date = Date(form.Date),
            From = DayField.Read(nameof(form.From), form.From, problems) is { } first ? LocalDay.Start(first, zone) : null,
            Until = DayField.Read(nameof(form.Until), form.Until, problems) is { } last ? LocalDay.Start(last.AddDays(1), zone) : null,
            Words = Words(form.Q),
        };
    }

    private (EditorialState? State, bool IsSentBack, bool IsLate) State(string? name)
    {
        if (string.IsNullOrEmpty(name)) return default;
        if (name is ArticleFilterForm.SentBack or ArticleFilterForm.Late) return (null, name == ArticleFilterForm.SentBack, name == ArticleFilterForm.Late);
        if (Enum.TryParse<EditorialState>(name, out var state) && Enum.IsDefined(state) && state.ToString() == name) return (state, false, false);
        problems.AddModelError(nameof(ArticleFilterForm.State), $"There is no state called “{Shortened(name)}”.");
        return default;
    }

    private List<int>? Sections(string? slug)
    {
        if (string.IsNullOrEmpty(slug)) return null;
        if (choices.Sections.FirstOrDefault(s => s.Slug == slug) is { } chosen)
            return [.. choices.Sections.Where(s => s.Path.StartsWith(chosen.Path, StringComparison.Ordinal)).Select(s => s.Id)];
        problems.AddModelError(nameof(ArticleFilterForm.Section), $"There is no section called “{Shortened(slug)}”.");
        return null;
    }

    private int? Author(string? slug)
    {
        if (string.IsNullOrEmpty(slug)) return null;
        if (choices.Authors.FirstOrDefault(a => a.Slug == slug) is { } chosen) return chosen.Id;
        problems.AddModelError(nameof(ArticleFilterForm.Author), $"There is no author called “{Shortened(slug)}”.");
        return null;
    }

    private int? Owner(string? owner)
    {
        if (string.IsNullOrEmpty(owner) || owner == ArticleFilterForm.Nobody) return null;
        if (owner == ArticleFilterForm.Me) return accountId;
        if (int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && choices.Owners.Any(o => o.Id == id)) return id;
        problems.AddModelError(nameof(ArticleFilterForm.Owner), $"Nobody at the desk has the number “{Shortened(owner)}”.");
        return null;
    }

    private ArticleDate Date(string? name)
    {
        if (string.IsNullOrEmpty(name)) return ArticleDate.Touched;
        if (Enum.TryParse<ArticleDate>(name, ignoreCase: true, out var date) && Enum.IsDefined(date)) return date;
        problems.AddModelError(nameof(ArticleFilterForm.Date), $"Stories have no date called “{Shortened(name)}”.");
        return ArticleDate.Touched;
    }

    private IReadOnlyList<string> Words(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        if (text.Length > LongestText)
        {
            problems.AddModelError(nameof(ArticleFilterForm.Q), $"Look for at most {LongestText} characters; these are {text.Length}.");
            return [];
        }

        return SearchedText.Words(text);
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
