using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Photos.Crops;

/// <summary>A crop that the desk has drawn, in fractions of the upright picture; its height follows from its shape.</summary>
/// <param name="Left">Of the picture's width.</param>
/// <param name="Top">Of the picture's height.</param>
/// <param name="Width">Of the picture's width.</param>
public sealed record DrawnCrop(double Left, double Top, double Width);

/// <summary>How a picture is cut for places of a fixed shape: around what matters in it, or as the desk has drawn it. All numbers are fractions of the upright picture.</summary>
public sealed record PhotoCrops
{
    /// <summary>The longest that <see cref="Write"/> makes, in characters.</summary>
    public const int LongestAll = 400;

    /// <summary>The narrowest that a crop can be drawn, as a fraction of the picture's width.</summary>
    public const double Narrowest = 0.05;

    private static readonly JsonSerializerOptions Short = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Of a picture for which nobody has said anything.</summary>
    public static PhotoCrops Centred { get; } = new();

    /// <summary>Where that is which must not be cut away, from the left.</summary>
    public double FocusX { get; init; } = 0.5;

    /// <summary>The same from the top.</summary>
    public double FocusY { get; init; } = 0.5;

    public DrawnCrop? Lead { get; init; }

    public DrawnCrop? Card { get; init; }

    public DrawnCrop? Square { get; init; }

    /// <summary>Whether it is never cut, as a chart is not, or a picture whose supplier forbids it.</summary>
    public bool KeepsWhole { get; init; }

    /// <summary>What the desk has drawn for a shape; none where the crop follows from the focal point.</summary>
    public DrawnCrop? Drawn(CropShape shape) => shape switch
    {
        CropShape.Lead => Lead,
        CropShape.Card => Card,
        _ => Square,
    };

    /// <summary>The part of a picture of this size, in pixels, that fills a place of a shape; none where the whole picture does, or has to.</summary>
    public Crop? Of(CropShape shape, int width, int height)
    {
        if (KeepsWhole || width < 1 || height < 1) return null;
        var (wide, high) = shape.Ratio();
        var drawn = Drawn(shape);

        // The widest that the picture's height allows.
        var most = Math.Clamp((int)Math.Round((double)height * wide / high), 1, width);
        var across = drawn is null ? most : Math.Clamp((int)Math.Round(drawn.Width * width), 1, most);
        var down = Math.Clamp((int)Math.Round((double)across * high / wide), 1, height);
        if (across == width && down == height) return null;
        var left = drawn is null ? (FocusX * width) - (across / 2.0) : drawn.Left * width;
        var top = drawn is null ? (FocusY * height) - (down / 2.0) : drawn.Top * height;
        return new(shape, Math.Clamp((int)Math.Round(left), 0, width - across), Math.Clamp((int)Math.Round(top), 0, height - down), across, down);
    }

    internal static string Write(PhotoCrops crops) => crops == Centred ? "" : JsonSerializer.Serialize(crops, Short);

    internal static PhotoCrops Read(string text) => text == "" ? Centred : JsonSerializer.Deserialize<PhotoCrops>(text)!;
}
