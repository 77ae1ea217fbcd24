using NewsSite.Photos.Cards;
using NewsSite.Photos.Crops;

namespace NewsSite.Photos.Renditions;

/// <summary>What a process that makes renditions is told: a picture's file and its width in pixels, what all of them say of themselves, and where each goes.</summary>
/// <param name="File">The picture's.</param>
/// <param name="PictureWidth">In pixels.</param>
/// <param name="Xmp">A packet.</param>
/// <param name="Items">What is to be made.</param>
/// <param name="Dots">Where the picture goes drawn on a small square; none where that is not asked for.</param>
internal sealed record RenditionOrder(string File, int PictureWidth, byte[] Xmp, IReadOnlyList<RenditionOrder.Item> Items, string? Dots = null)
{
    /// <summary>What is drawn of words alone; none where that is not asked for.</summary>
    public CardItem? Card { get; init; }

    internal sealed record CardItem(HeadlineCard Card, string Part);

    internal sealed record Item(int Width, RenditionFormat Format, Crop? Crop, string Part);
}
