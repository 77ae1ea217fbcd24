using System.Globalization;
using NewsSite.Articles;
using NewsSite.Photos.Cards;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Models;

/// <summary>The picture of a headline that goes with a link to a story that has no photo to pass on.</summary>
public static class SocialCard
{
    /// <summary>The card of a story as readers have it; none where this machine draws none.</summary>
    public static HeadlineCard? Of(Story live, SiteOptions site)
        => site.Renditions == RenditionMaking.Off || !HeadlineCard.IsPossible || live.Headline.Length == 0 ? null : new(live.Headline, site.Name, live.Direction == TextDirection.Rtl);

    /// <summary>Where it is had as long as readers may see the story.</summary>
    public static PictureAddress AddressOf(int articleId, HeadlineCard card)
        => new(string.Create(CultureInfo.InvariantCulture, $"/cards/{articleId}/{card.Name}"), HeadlineCard.Width, HeadlineCard.Height);
}
