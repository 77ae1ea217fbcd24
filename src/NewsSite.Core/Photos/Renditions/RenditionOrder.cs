namespace NewsSite.Photos.Renditions;

/// <summary>What a process that makes renditions is told: a picture's file, what all of them say of themselves, and where each goes.</summary>
internal sealed record RenditionOrder(string File, byte[] Xmp, IReadOnlyList<RenditionOrder.Item> Items)
{
    internal sealed record Item(int Width, RenditionFormat Format, string Part);
}
