using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Markup;
using NewsSite.Photos;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>Photos that are printed together, each with what its story says of it; the name may be empty.</summary>
public sealed record PrintedGallery(string Name, IReadOnlyList<PrintedPhoto> Photos);

/// <summary>A body as it is printed now: the photos and stories it names are looked up when it is read, so none is shown that may not be any more.</summary>
/// <param name="Pieces">In order: <see cref="Words"/>, a <see cref="PrintedPhoto"/>, a <see cref="PrintedGallery"/>, a <see cref="RelatedStory"/>, or a <see cref="Lack"/>.</param>
public sealed record PrintedBody(IReadOnlyList<object> Pieces) : ITagged
{
    /// <summary>The stories it names, those included that readers may not see yet.</summary>
    private IReadOnlyList<int> Named { get; init; } = [];

    public IEnumerable<PageTag> PageTags => Named.Select(id => new PageTag(PageTagKind.Article, id));

    public IEnumerable<DateTimeOffset> Hours => Pieces.SelectMany(p => p switch
    {
        PrintedPhoto photo => photo.Hours,
        PrintedGallery gallery => gallery.Photos.SelectMany(one => one.Hours),
        _ => [],
    });

    /// <summary>Finished HTML.</summary>
    public sealed record Words(HtmlString Html);

    /// <summary>What readers do not see, said to the desk in its place.</summary>
    public sealed record Lack(string Sentence);

    /// <summary>Whether a script has something to show on request.</summary>
    public bool HasFrames => Pieces.Any(p => p is Words words && words.Html.ToString().Contains("<div class=\"embed\" data-frame=", StringComparison.Ordinal));

    /// <summary>Whether a script has photos to leaf through.</summary>
    public bool HasGalleries => Pieces.Any(p => p is PrintedGallery { Photos.Count: > 1 });

    /// <param name="db">Asked once for photos and once for stories, if there are any.</param>
    /// <param name="html">What <see cref="BodyMarkdown"/> made.</param>
    /// <param name="now">Decides which stories readers may see.</param>
    /// <param name="cancel">The reader has left.</param>
    /// <param name="forDesk">Whether what is missing is said.</param>
    public static async Task<PrintedBody> LoadAsync(NewsDbContext db, string html, DateTimeOffset now, CancellationToken cancel, bool forDesk = false)
        => (await LoadAllAsync(db, [html], now, cancel, forDesk))[0];

    /// <summary>The same for several bodies, for which the database is asked together.</summary>
    public static async Task<IReadOnlyList<PrintedBody>> LoadAllAsync(NewsDbContext db, IEnumerable<string> htmls, DateTimeOffset now, CancellationToken cancel, bool forDesk = false)
    {
        var bodies = htmls.Select(BodyPlaceholders.Split).ToList();
        var all = bodies.SelectMany(pieces => pieces).ToList();
        var photos = await PhotosAsync(db, all, cancel);
        var named = StoriesIn(all);
        var stories = named.Count == 0 ? [] : await db.Articles.Published(now).Numbered(named).AsRelated().ToDictionaryAsync(s => s.Id, cancel);
        return [.. bodies.Select(Print)];

        PrintedBody Print(IReadOnlyList<BodyPiece> pieces) => new([.. pieces.SelectMany(p => (IEnumerable<object?>)(p switch
        {
            BodyPiece.Words words => [new Words(PrintedHtml.OfBody(words, id => stories.GetValueOrDefault(id)?.Address))],
            BodyPiece.PhotoPlace { Photo: var use } => [Printed(use, photos) ?? (object?)Missing(use)],
            BodyPiece.GalleryPlace gallery => [Printed(gallery, photos), .. gallery.Photos.Where(use => !photos.ContainsKey(use.Id)).Select(Missing)],
            BodyPiece.StoryPlace { Id: var id } => [(object?)stories.GetValueOrDefault(id) ?? (forDesk ? new Lack($"Readers may not see story {id}, so no card is printed here.") : null)],
            _ => [],
        })).OfType<object>()]) { Named = named };

        Lack? Missing(BodyPhoto use) => forDesk ? new Lack($"There is no photo {use.Id}.") : null;
    }

    private static PrintedPhoto? Printed(BodyPhoto use, Dictionary<int, Photo> photos) => photos.TryGetValue(use.Id, out var photo) ? PrintedPhoto.Of(photo, use.AltText, use.Caption) : null;

    private static PrintedGallery? Printed(BodyPiece.GalleryPlace gallery, Dictionary<int, Photo> photos)
        => gallery.Photos.Select(use => Printed(use, photos)).OfType<PrintedPhoto>().ToList() is { Count: > 0 } shown ? new(gallery.Name, shown) : null;

    private static async Task<Dictionary<int, Photo>> PhotosAsync(NewsDbContext db, IReadOnlyList<BodyPiece> pieces, CancellationToken cancel)
    {
        var ids = pieces.SelectMany(p => p switch
        {
            BodyPiece.PhotoPlace place => [place.Photo.Id],
            BodyPiece.GalleryPlace gallery => gallery.Photos.Select(use => use.Id),
            _ => [],
        }).Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Photos.Numbered(ids).AsNoTracking().ToDictionaryAsync(p => p.Id, cancel);
    }

    private static List<int> StoriesIn(IEnumerable<BodyPiece> pieces) => [.. pieces.SelectMany(p => p switch
    {
        BodyPiece.StoryPlace place => [place.Id],
        BodyPiece.Words words => BodyPlaceholders.LinksIn(words.Html),
        _ => [],
    }).Distinct()];
}
