using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Data;
using NewsSite.Journal;
using NewsSite.Photos;
using NewsSite.Publishing;
using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The article form with what can be chosen in it.</summary>
public sealed record ArticleEditor(
    int? Id, ArticleForm Form, EditorialState State, string? Address, Article? Article, IReadOnlyList<PublishingReason> Reasons,
    IReadOnlyList<ArticleEditor.Choice> Sections, IReadOnlyList<ArticleEditor.Choice> Photos, IReadOnlyList<string> Authors,
    IReadOnlyList<ArticleEditor.Act> Acts, IReadOnlyList<PreviewLink> Previews, string ZoneName)
{
    private const int PhotosOffered = 200;
    private const int AuthorsNamed = 30;
    private const int ActsListed = 20;

    public sealed record Choice(int Id, string Label);

    /// <summary>One act in the life of the story.</summary>
    public sealed record Act(ActKind Kind, string Detail, string Note, string By, DateTimeOffset At);

    /// <summary>What was typed into the publishing panel.</summary>
    public PublicationForm Publication { get; init; } = new();

    /// <summary>What was typed as the note of a withdrawal or a review.</summary>
    public string Note { get; init; } = "";

    public bool IsPublic => State is EditorialState.Published or EditorialState.EditedSince;

    /// <summary>The related stories of the form that exist, in its order.</summary>
    public IReadOnlyList<RelatedChoice> Related { get; private init; } = [];

    /// <summary>Said above the form, such as that the story was saved.</summary>
    public string? Notice { get; init; }

    /// <summary>What the form says of itself, as far as it was sent before.</summary>
    public JournalForm Journal { get; init; } = new();

    /// <summary>How much a save would take away, where that has to be confirmed.</summary>
    public Shrinkage? Shrinkage { get; init; }

    public static async Task<ArticleEditor> LoadAsync(NewsDbContext db, Article? article, ArticleForm form, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancel)
    {
        var saved = article is { Id: > 0 } ? article : null;
        var all = (await db.Sections.ToListAsync(cancel)).InTreeOrder();
        var sections = all.Select(s => new Choice(s.Id, s.FullName(all))).ToList();
        var photos = await db.Photos.NewestFirst().Select(p => new { p.Id, p.Description, p.Credit }).Take(PhotosOffered).ToListAsync(cancel);
        if (form.PhotoId is { } chosen && photos.All(p => p.Id != chosen))
            photos.AddRange(await db.Photos.Where(p => p.Id == chosen).Select(p => new { p.Id, p.Description, p.Credit }).ToListAsync(cancel));
        var acts = saved is null ? [] : await db.Articles.Where(a => a.Id == saved.Id).SelectMany(a => a.Acts).OrderByDescending(a => a.Id).Take(ActsListed)
            .Select(a => new Act(a.Kind, a.Detail, a.Note, a.DoneBy.Name, a.DoneAt)).ToListAsync(cancel);
        return new(
            saved?.Id, form, saved?.StateAt(now) ?? EditorialState.Draft,
            saved is { Section: { } section } ? Web.Models.Address.Article(section.Slug, saved.Id, saved.Slug) : null, saved,
            saved is null ? [] : [.. PublishingRules.Judge(saved, now), .. await RelatedStories.LacksAsync(db, saved.Working, now, cancel)], sections,
            [.. photos.Select(p => new Choice(p.Id, $"{Shortened(p.Description)} ({p.Credit})"))],
            await db.Authors.Working().ByName().Select(a => a.Name).Take(AuthorsNamed).ToListAsync(cancel), acts,
            saved is null ? [] : await db.PreviewLinks.To(saved.Id).Good(now).Include(l => l.MadeBy).OrderBy(l => l.Id).AsNoTracking().ToListAsync(cancel), zone.Id)
        {
            Related = await RelatedChoice.OfAsync(db, form, now, cancel),
        };
    }

    private static string Shortened(string description) => description.Length <= 70 ? description : $"{description[..70].TrimEnd()}…";
}
