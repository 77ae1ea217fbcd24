using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Desk;
using NewsSite.Presence;
using NewsSite.Web.Models;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The desk's articles that a filter asks for, the last touched first, paged by key.</summary>
public sealed record ArticleList(
    ArticleFilterForm Filter, IReadOnlyList<DeskArticle> Articles, PageKey? Older, DateTimeOffset Now, ArticleChoices Choices, IReadOnlyList<DeskView> Views)
{
    private const int PerPage = 50;

    /// <summary>Whether the page begins further down the list.</summary>
    public bool IsLaterPage { get; init; }

    /// <summary>Who is writing in a story of this page, by the story's number.</summary>
    public IReadOnlyDictionary<int, string> Writers { get; private init; } = new Dictionary<int, string>();

    /// <summary>What was ticked and chosen in a bulk act that was refused.</summary>
    public BulkForm Bulk { get; init; } = new();

    /// <summary>What was just done to many stories.</summary>
    public BulkReport? Report { get; init; }

    /// <summary>What was typed as the name of a view that was refused.</summary>
    public string? ViewName { get; init; }

    public static async Task<ArticleList> LoadAsync(
        NewsDbContext db, ArticleFilterForm form, string? before, ClaimsPrincipal user, TimeZoneInfo zone, DateTimeOffset now, ModelStateDictionary problems, CancellationToken cancel)
    {
        var account = int.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var choices = await ArticleChoices.LoadAsync(db, int.TryParse(form.Owner, NumberStyles.None, CultureInfo.InvariantCulture, out var owner) ? owner : null, cancel);
        var views = await DeskView.ListAsync(db, form.Query, account, Policies.Allow(user, Policies.Publish), zone, now, cancel);
        var list = new ArticleList(form, [], null, now, choices, views);
        PageKey? key = null;
        if (!string.IsNullOrEmpty(before))
        {
            if (PageKey.TryParse(before, out var read) && read.Id <= int.MaxValue) key = read;
            else problems.AddModelError("", "The address names no place in the list. This is its beginning.");
        }

        var known = problems.ErrorCount;
        var filter = new ArticleFilterReading(choices, account, zone, problems).Read(form);
        if (problems.ErrorCount > known) return list;

        // First the numbers, from the list's index alone, then the rows of this page.
        var ids = await db.Articles.Matching(filter, db.Set<Articles.StoryAuthor>(), now).LastTouchedFirst(key?.At, (int?)key?.Id).Select(a => a.Id).Take(PerPage + 1).ToListAsync(cancel);
        var shown = ids.Take(PerPage).ToList();
        var rows = await db.Articles.Where(a => shown.Contains(a.Id)).AsDeskArticles().ToDictionaryAsync(a => a.Id, cancel);
        var articles = shown.Where(rows.ContainsKey).Select(id => rows[id]).ToList();
        return list with
        {
            Articles = articles,
            Writers = await db.Pens.Held(now).OfAny(shown).Select(p => new { p.ArticleId, p.Holder.Name }).ToDictionaryAsync(p => p.ArticleId, p => p.Name, cancel),
            Older = ids.Count > PerPage && articles is [.., var last] ? new PageKey(last.TouchedAt, last.Id) : null,
            IsLaterPage = key is not null,
        };
    }
}
