using System.Text.Json;
using NewsSite.Photos.Cards;
using NewsSite.Photos.Crops;
using NewsSite.Photos.Files;
using NewsSite.Photos.Looks;

namespace NewsSite.Photos.Renditions;

/// <summary>
/// What a process that makes renditions does, order by order: in sRGB, right way up, never wider than the picture, and with nothing beside it but its
/// credit. It is a process of its own because libvips makes the symbols of all that it loads known to everything in its process, a second SQLite among them.
/// </summary>
public static class RenditionWork
{
    /// <summary>Takes one order a line and answers each with one line, empty when it was done, until there are no more.</summary>
    public static int Run(TextReader orders, TextWriter answers)
    {
        while (orders.ReadLine() is { } line)
        {
            try
            {
                Make(JsonSerializer.Deserialize<RenditionOrder>(line)!);
                answers.WriteLine();
            }
            catch (Exception error) when (error is PictureTroubleException or IOException)
            {
                answers.WriteLine(error.Message.ReplaceLineEndings("; ") is { Length: > 0 } said ? said : "The picture cannot be read.");
            }

            answers.Flush();
        }

        Vips.End();
        return 0;
    }

    private static void Make(RenditionOrder order)
    {
        foreach (var part in order.Items.GroupBy(i => i.Crop)) Make(order, part.Key, part);
        if (order.Dots is { } dots) DrawDots(order.File, dots);
        if (order.Card is { } card) CardDrawing.Draw(card.Card, card.Part);
    }

    private static void Make(RenditionOrder order, Crop? crop, IEnumerable<RenditionOrder.Item> items)
    {
        nint wider = 0;
        try
        {
            // The widest is read from the file, each narrower one made of the one before.
            foreach (var width in items.GroupBy(i => i.Width).OrderByDescending(g => g.Key))
            {
                var image = wider != 0 ? Vips.Held(Vips.Make("thumbnail_image", wider, Fit(width.Key)))
                    : crop is { } part ? Cut(order, part, width.Key) : Vips.Held(Load(order, width.Key));
                if (wider != 0) Vips.Release(wider);
                wider = image;
                Vips.Say(image, order.Xmp);
                foreach (var item in width) Write(image, item);
            }
        }
        finally
        {
            if (wider != 0) Vips.Release(wider);
        }
    }

    private static nint Load(RenditionOrder order, int width) => Vips.Make("thumbnail", 0, [("filename", order.File), ("fail-on", "truncated"), .. Fit(width)]);

    /// <summary>Made smaller first and cut then, so that only the part is ever held whole.</summary>
    private static nint Cut(RenditionOrder order, Crop crop, int width)
    {
        var scale = (double)width / crop.Width;
        var whole = Load(order, (int)Math.Round(order.PictureWidth * scale));
        try
        {
            var (wide, high) = Vips.SizeOf(whole);
            var (across, down) = (Math.Min(width, wide), Math.Clamp((int)Math.Round(crop.Height * scale), 1, high));
            var (left, top) = (Math.Clamp((int)Math.Round(crop.Left * scale), 0, wide - across), Math.Clamp((int)Math.Round(crop.Top * scale), 0, high - down));
            return Vips.Held(Vips.Make("extract_area", whole, ("left", $"{left}"), ("top", $"{top}"), ("width", $"{across}"), ("height", $"{down}")));
        }
        finally
        {
            Vips.Release(whole);
        }
    }

    /// <summary>Writes the bare dots of a small square, each in red, green and blue, and how far it covers where it may not.</summary>
    private static void DrawDots(string file, string part)
    {
        var side = $"{GreyPicture.DrawnSide}";
        var small = Vips.Make("thumbnail", 0, ("filename", file), ("width", side), ("height", side), ("size", "force"), ("export-profile", "srgb"), ("fail-on", "truncated"));
        nint colours = 0;
        try
        {
            colours = Vips.Make("colourspace", small, ("space", "srgb"));
            Vips.Write("rawsave", colours, ("filename", part));
        }
        finally
        {
            Vips.Release(small);
            if (colours != 0) Vips.Release(colours);
        }
    }

    private static void Write(nint image, RenditionOrder.Item item)
    {
        switch (item.Format)
        {
            case RenditionFormat.Avif:
                Vips.Write("heifsave", image, ("filename", item.Part), ("compression", "av1"), ("Q", "50"), ("effort", "3"));
                break;
            case RenditionFormat.WebP:
                Vips.Write("webpsave", image, ("filename", item.Part), ("Q", "75"), ("effort", "4"));
                break;
            default:
                Vips.Write("jpegsave", image, ("filename", item.Part), ("Q", "78"), ("interlace", "true"), ("optimize-coding", "true"), ("background", "255"));
                break;
        }
    }

    private static (string Name, string Value)[] Fit(int width) => [("width", $"{width}"), ("height", $"{PictureLimits.LongestSide}"), ("size", "down"), ("export-profile", "srgb")];
}
