using System.Text.Json;
using NewsSite.Photos.Files;

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

        return 0;
    }

    private static void Make(RenditionOrder order)
    {
        nint wider = 0;
        try
        {
            // The widest is read from the file, each narrower one made of the one before.
            foreach (var width in order.Items.GroupBy(i => i.Width).OrderByDescending(g => g.Key))
            {
                var image = Vips.Held(wider == 0
                    ? Vips.Make("thumbnail", 0, [("filename", order.File), ("fail-on", "truncated"), .. Fit(width.Key)])
                    : Vips.Make("thumbnail_image", wider, Fit(width.Key)));
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
