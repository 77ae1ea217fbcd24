using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Journal;
using NewsSite.Photos;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The article form with what can be chosen in it.</summary>
public sealed record ArticleEditor(
    int? Id, ArticleForm Form, string State, string? Address, bool IsPublished, IReadOnlyList<string> ReasonsNotToPublish, IReadOnlyList<ArticleEditor.Choice> Sections,
    IReadOnlyList<ArticleEditor.Choice> Photos, IReadOnlyList<string> Authors)
{
    private const int PhotosOffered = 200;

    public sealed record Choice(int Id, string Label);

    /// <summary>Said above the form, such as that the story was saved.</summary>
    public string? Notice { get; init; }

    /// <summary>Names the form of a story that was never saved.</summary>
    public Guid? DraftId { get; init; }

    /// <summary>The sequence of the journal up to which its text is in the form.</summary>
    public long HoldsUpTo { get; init; }

    /// <summary>How much a save would take away, where that has to be confirmed.</summary>
    public Shrinkage? Shrinkage { get; init; }

    public static async Task<ArticleEditor> LoadAsync(NewsDbContext db, Article? article, ArticleForm form, DateTimeOffset now, CancellationToken cancel)
    {
        var saved = article is { Id: > 0 } ? article : null;
        var sections = await db.Sections.InOrder().Select(s => new Choice(s.Id, s.ParentId == null ? s.Name : s.Parent!.Name + " / " + s.Name)).ToListAsync(cancel);
        var photos = await db.Photos.NewestFirst().Select(p => new { p.Id, p.Description, p.Credit }).Take(PhotosOffered).ToListAsync(cancel);
        if (form.PhotoId is { } chosen && photos.All(p => p.Id != chosen))
            photos.AddRange(await db.Photos.Where(p => p.Id == chosen).Select(p => new { p.Id, p.Description, p.Credit }).ToListAsync(cancel));
        return new(
            saved?.Id, form, StateOf(saved, now), saved is { Section: { } section } ? Web.Models.Address.Article(section.Slug, saved.Id, saved.Slug) : null,
            saved?.IsPublished(now) == true, saved?.ReasonsNotToPublish() ?? [], sections,
            [.. photos.Select(p => new Choice(p.Id, $"{Shortened(p.Description)} ({p.Credit})"))],
            await db.Authors.ByName().Select(a => a.Name).ToListAsync(cancel));
    }

    private static string StateOf(Article? article, DateTimeOffset now) => article switch
    {
        null => "New",
        { PublishAt: null } => "Draft",
        { WithdrawnAt: not null } => "Withdrawn",
        _ when !article.IsPublished(now) => "Scheduled",
        { HasUnpublishedChanges: true } => "Published, edited since",
        _ => "Published",
    };

    private static string Shortened(string description) => description.Length <= 70 ? description : $"{description[..70].TrimEnd()}…";
}
