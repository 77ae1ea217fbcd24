using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Revisions;
using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Turns what a revision keeps into a form, and a form into what a revision keeps.</summary>
public static class FormSnapshot
{
    public static async Task<ArticleForm> FormOfAsync(NewsDbContext db, StorySnapshot story, TimeZoneInfo zone, CancellationToken cancel) => new()
    {
        Headline = story.Headline,
        Standfirst = story.Standfirst,
        Slug = story.Slug,
        Body = story.Body,
        Kind = Enum.Parse<StoryKind>(story.Kind),
        SectionId = story.Section is null ? null : await db.Sections.Called(story.Section).Select(s => (int?)s.Id).FirstOrDefaultAsync(cancel),
        Byline = story.Byline,
        Dateline = story.Dateline,
        Source = story.Source,
        Language = story.Language,
        Direction = Enum.Parse<TextDirection>(story.Direction),
        Authors = Names(story, AuthorRole.ReportedBy),
        Translators = Names(story, AuthorRole.TranslatedBy),
        Photographers = Names(story, AuthorRole.PhotographsBy),
        Tags = string.Join(", ", story.Tags),
        Related = string.Join(", ", story.Related ?? []),
        PhotoId = story.PhotoId,
        Caption = story.Caption,
        AltText = story.AltText,
        CommentsOpen = story.CommentsOpen ?? true,
        EmbargoUntil = story.EmbargoedUntil is { } until ? LocalTime.Write(until, zone) : null,
    };

    /// <summary>What was typed, as a revision would keep it; names that nothing stands for are kept as they were typed.</summary>
    public static async Task<StorySnapshot> OfAsync(NewsDbContext db, ArticleForm form, TimeZoneInfo zone, CancellationToken cancel)
    {
        var section = form.SectionId is { } id ? await db.Sections.Where(s => s.Id == id).Select(s => s.Slug).FirstOrDefaultAsync(cancel) : null;
        var photo = form.PhotoId is { } number ? await db.Photos.FindAsync([number], cancel) : null;
        string[] authors =
        [
            .. Split(form.Authors).Select(n => $"{AuthorRole.ReportedBy}: {n}"), .. Split(form.Translators).Select(n => $"{AuthorRole.TranslatedBy}: {n}"),
            .. Split(form.Photographers).Select(n => $"{AuthorRole.PhotographsBy}: {n}"),
        ];
        return StorySnapshot.Empty with
        {
            Headline = form.Headline?.Trim() ?? "",
            Standfirst = form.Standfirst?.Trim() ?? "",
            Slug = form.Slug is { Length: > 0 } slug ? slug : Slug.From(form.Headline ?? ""),
            Body = form.Body?.ReplaceLineEndings("\n") ?? "",
            Kind = form.Kind.ToString(),
            Section = section,
            Byline = NullIfEmpty(form.Byline),
            Dateline = NullIfEmpty(form.Dateline),
            Source = NullIfEmpty(form.Source),
            Language = form.Language ?? "en",
            Direction = form.Direction.ToString(),
            Authors = authors,
            Tags = [.. Split(form.Tags)],
            Related = [.. Split(form.Related).Select(SeriesForm.StoryIn).OfType<int>().Distinct()],
            PhotoId = photo?.Id,
            Photo = photo?.Description,
            Caption = photo is null ? null : form.Caption?.Trim() ?? "",
            AltText = photo is null ? null : form.AltText?.Trim() ?? "",
            CommentsOpen = form.CommentsOpen,
            EmbargoedUntil = string.IsNullOrWhiteSpace(form.EmbargoUntil) ? null : LocalTime.Read(form.EmbargoUntil, zone, second: true).At,
        };
    }

    private static string Names(StorySnapshot story, AuthorRole role)
        => string.Join(", ", story.Authors.Where(a => a.StartsWith($"{role}: ", StringComparison.Ordinal)).Select(a => a[$"{role}: ".Length..]));

    private static string[] Split(string? names) => (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
