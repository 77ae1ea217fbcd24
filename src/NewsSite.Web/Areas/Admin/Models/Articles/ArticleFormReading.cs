using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Rights;
using NewsSite.Publishing;
using NewsSite.Sections;
using NewsSite.Tags;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Reads an article form into an article's working story: names become authors and tags, numbers become sections and photos.</summary>
public sealed class ArticleFormReading(NewsDbContext db, TimeZoneInfo zone, ModelStateDictionary problems)
{
    /// <summary>Whether a tag that does not exist yet is made.</summary>
    public bool MakesTags { get; init; }

    /// <summary>Changes the article and returns true, or changes nothing and says in <c>problems</c> why.</summary>
    public async Task<bool> IntoAsync(Article article, ArticleForm form, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var (field, problem) in form.Problems()) problems.AddModelError(field, problem);
        var section = await SectionAsync(form.SectionId, cancel);
        var bodyPhotos = await db.Photos.ShownIn(form.Body ?? "").ToListAsync(cancel);
        var photo = await PhotoAsync(form.PhotoId, article.Working.LeadPhoto?.PhotoId, now, cancel);
        var authors = new List<(Author, AuthorRole)>();
        authors.AddRange(await AuthorsAsync(nameof(form.Authors), form.Authors, AuthorRole.ReportedBy, cancel));
        authors.AddRange(await AuthorsAsync(nameof(form.Translators), form.Translators, AuthorRole.TranslatedBy, cancel));
        authors.AddRange(await AuthorsAsync(nameof(form.Photographers), form.Photographers, AuthorRole.PhotographsBy, cancel));
        var tags = await TagsAsync(form.Tags, cancel);
        var related = await RelatedAsync(form.Related, article.Id, cancel);
        if (article.KeepsAddress && form.Slug is { Length: > 0 } other && other != article.Working.Slug)
            problems.AddModelError(nameof(form.Slug), $"Readers have this story’s address, so it is changed on its own page. Put back {article.Working.Slug} to save.");
        var embargo = string.IsNullOrWhiteSpace(form.EmbargoUntil) ? null : LocalTime.Read(form.EmbargoUntil, zone, second: true);
        if (embargo?.Problem is { } never) problems.AddModelError(nameof(form.EmbargoUntil), never);
        var isSameEmbargo = article.EmbargoedUntil is { } until && LocalTime.Write(until, zone) == form.EmbargoUntil;
        if (!isSameEmbargo && article.ReasonAgainstEmbargo(embargo?.At, now) is { } reason) problems.AddModelError(nameof(form.EmbargoUntil), reason);
        if (!problems.IsValid) return false;

        // The form knows minutes; an embargo nobody touched keeps its seconds.
        if (!isSameEmbargo) article.EmbargoedUntil = embargo?.At;
        var story = article.Working;
        story.Headline = form.Headline?.Trim() ?? "";
        story.Standfirst = form.Standfirst?.ReplaceLineEndings("\n").Trim() ?? "";
        if (!article.KeepsAddress) story.Slug = form.Slug is { Length: > 0 } slug ? slug : Slug.From(story.Headline);
        story.Body = form.Body?.ReplaceLineEndings("\n") ?? "";
        story.Kind = form.Kind;
        story.Byline = NullIfEmpty(form.Byline);
        story.Dateline = NullIfEmpty(form.Dateline);
        story.Source = NullIfEmpty(form.Source);
        story.Language = form.Language ?? "en";
        story.Direction = form.Direction;
        story.Section = section;
        story.CreditAuthors(authors);
        story.TagWith(tags);
        story.ShowInBody(bodyPhotos);
        story.RelateTo(related);
        story.LeadWith(photo, form.Caption?.ReplaceLineEndings("\n").Trim() ?? "", form.AltText?.ReplaceLineEndings("\n").Trim() ?? "");
        article.CommentsOpen = form.CommentsOpen;
        return true;
    }

    private async Task<Section?> SectionAsync(int? id, CancellationToken cancel)
    {
        if (id is not { } number) return null;
        var section = await db.Sections.FindAsync([number], cancel);
        if (section is null) problems.AddModelError(nameof(ArticleForm.SectionId), "This section no longer exists. Choose another.");
        return section;
    }

    private async Task<Photo?> PhotoAsync(int? id, int? already, DateTimeOffset now, CancellationToken cancel)
    {
        if (id is not { } number) return null;
        var photo = await db.Photos.FindAsync([number], cancel);
        if (photo is null) problems.AddModelError(nameof(ArticleForm.PhotoId), "This photo no longer exists. Choose another.");
        if (photo?.Rights.StandingForChoice(now) == UseVerdict.MustNot && id != already)
            problems.AddModelError(nameof(ArticleForm.PhotoId), $"This photo must not be used. {string.Join(' ', photo!.Rights.WhyAt(now))}");
        return photo;
    }

    private async Task<IEnumerable<(Author, AuthorRole)>> AuthorsAsync(string field, string? names, AuthorRole role, CancellationToken cancel)
    {
        var wanted = Split(names);
        var known = await db.AuthorsCalledAsync(wanted, cancel);
        foreach (var name in wanted.Where(n => !known.ContainsKey(n))) problems.AddModelError(field, $"No author is called “{name}”.");
        return wanted.Where(known.ContainsKey).Select(n => known[n]).Distinct().Select(a => (a, role));
    }

    private async Task<IReadOnlyCollection<Tag>> TagsAsync(string? names, CancellationToken cancel)
    {
        var wanted = Split(names).Where(n => Slug.From(n) != "").DistinctBy(Slug.From).ToList();
        foreach (var name in wanted.Where(n => n.Length > Tag.LongestName))
            problems.AddModelError(nameof(ArticleForm.Tags), $"A tag can have {Tag.LongestName} characters; “{name}” has {name.Length}.");
        var known = await db.TagsCalledAsync(wanted, cancel);
        foreach (var name in wanted.Where(n => !MakesTags && !known.ContainsKey(Slug.From(n))))
            problems.AddModelError(nameof(ArticleForm.Tags), $"There is no tag “{name}”. Choose one that exists, or ask an editor, who can make it.");
        return [.. wanted.Select(name => known.GetValueOrDefault(Slug.From(name)) ?? new Tag(name))];
    }

    private async Task<IReadOnlyCollection<int>> RelatedAsync(string? typed, int own, CancellationToken cancel)
    {
        var wanted = Split(typed).Select(story => (Typed: story, Id: SeriesForm.StoryIn(story))).ToList();
        var ids = wanted.Select(w => w.Id).OfType<int>().Distinct().ToList();
        var there = ids.Count == 0 ? [] : await db.Articles.Numbered(ids).Select(a => a.Id).ToListAsync(cancel);
        foreach (var (story, id) in wanted.Where(w => w.Id is not { } id || !there.Contains(id)))
            problems.AddModelError(nameof(ArticleForm.Related), id is null ? $"“{story}” is no story. Give its number or its address." : $"There is no story {id}.");
        if (ids.Contains(own)) problems.AddModelError(nameof(ArticleForm.Related), "A story is not related to itself. Take it out.");
        if (ids.Count > Story.MostRelated) problems.AddModelError(nameof(ArticleForm.Related), $"A story can have {Story.MostRelated} related ones; these are {ids.Count}.");
        return ids;
    }

    private static List<string> Split(string? names)
        => [.. (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
