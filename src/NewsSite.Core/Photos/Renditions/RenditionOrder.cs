using NewsSite.Photos.Crops;

namespace NewsSite.Photos.Renditions;

/// <summary>What a process that makes renditions is told: a picture's file and its width in pixels, what all of them say of themselves, and where each goes.</summary>
internal sealed record RenditionOrder(string File, int PictureWidth, byte[] Xmp, IReadOnlyList<RenditionOrder.Item> Items)
{
    internal sealed record Item(int Width, RenditionFormat Format, Crop? Crop, string Part);
}
