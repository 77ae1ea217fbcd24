using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Photos.Cards;
using NewsSite.Photos.Renditions;
using NewsSite.Photos.Storage;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Controllers;

/// <summary>Pictures of headlines, drawn when somebody first asks for one.</summary>
public sealed partial class CardsController(NewsDbContext db, MediaStore media, RenditionMaker maker, IOptions<SiteOptions> site, TimeProvider clock, ILogger<CardsController> log) : ReaderController
{
    /// <param name="id">The story.</param>
    /// <param name="file">What the card’s headline gave it as a name.</param>
    /// <param name="cancel">The reader has left.</param>
    [Read]
    public async Task<IActionResult> Show(int id, string file, CancellationToken cancel)
    {
        var story = await db.Articles.Published(clock.GetUtcNow()).AsNoTracking().Numbered([id]).Select(a => a.Live).FirstOrDefaultAsync(cancel);
        if (story is null || SocialCard.Of(story, site.Value) is not { } card) return NotFound();
        if (card.Name != file) return Redirect(SocialCard.AddressOf(id, card).Path); // somebody kept a page with the headline it had
        try
        {
            if (await FindAsync(card, cancel) is not { } found) return NotFound();
            await Media.SendAsync(HttpContext, found, card.Name, ServedRenditions.ForEver);
            return new EmptyResult();
        }
        catch (IOException error) when (!Response.HasStarted)
        {
            NotDrawn(log, id, error.Message);
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<StoredFile?> FindAsync(HeadlineCard card, CancellationToken cancel)
    {
        if (await media.OpenAsync(card.Path, cancel) is { } kept) return kept;
        try
        {
            await maker.MakeAsync(card);
        }
        catch (PictureTroubleException error)
        {
            NotDrawn(log, card.Name, error.Message);
            return null;
        }

        return await media.OpenAsync(card.Path, cancel);
    }

    [LoggerMessage(LogLevel.Warning, "The card of {Which} could not be drawn: {Trouble}")]
    private static partial void NotDrawn(ILogger log, object which, string trouble);
}
