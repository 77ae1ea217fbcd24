using NewsSite.Photos.Renditions;

namespace NewsSite.Benchmarks;

/// <summary>Draws a picture larger, in a process of its own: libvips and the site's database do not go together in one.</summary>
internal static class LargePicture
{
    public const string Command = "draw";

    public static void Write(string from, string to)
    {
        var drawn = Vips.Held(Vips.Make("thumbnail", 0, ("filename", from), ("width", "6000"), ("height", "10000"), ("size", "both")));
        Vips.Write("jpegsave", drawn, ("filename", to), ("Q", "92"));
        Vips.Release(drawn);
    }
}
