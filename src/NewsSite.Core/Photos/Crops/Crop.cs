using System.Globalization;

namespace NewsSite.Photos.Crops;

/// <summary>The shapes of the places for which pictures are cut.</summary>
public enum CropShape
{
    /// <summary>Three to two: what a page begins with.</summary>
    Lead,

    /// <summary>Sixteen to nine: a story among others, and the card that other sites make of a link.</summary>
    Card,

    /// <summary>For small places.</summary>
    Square,
}

/// <summary>A part of an upright picture, in its pixels.</summary>
public readonly record struct Crop(CropShape Shape, int Left, int Top, int Width, int Height)
{
    /// <summary>As it stands in the name of a rendition, such as <c>16x9.0.83.1600.900</c>.</summary>
    public string Code
    {
        get
        {
            var (wide, high) = Shape.Ratio();
            return string.Create(CultureInfo.InvariantCulture, $"{wide}x{high}.{Left}.{Top}.{Width}.{Height}");
        }
    }

    /// <summary>Reads a <see cref="Code"/>, spelled as it is written there and in no other way.</summary>
    public static bool TryParse(ReadOnlySpan<char> code, out Crop crop)
    {
        crop = default;
        Span<Range> parts = stackalloc Range[6];
        if (code.Split(parts, '.') != 5) return false;
        Span<int> numbers = stackalloc int[4];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!int.TryParse(code[parts[i + 1]], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return false;
        }

        foreach (var shape in Enum.GetValues<CropShape>())
        {
            crop = new(shape, numbers[0], numbers[1], numbers[2], numbers[3]);
            if (code.SequenceEqual(crop.Code)) return true;
        }

        return false;
    }
}

public static class CropShapes
{
    /// <summary>How wide it is for how high.</summary>
    public static (int Wide, int High) Ratio(this CropShape shape) => shape switch
    {
        CropShape.Lead => (3, 2),
        CropShape.Card => (16, 9),
        _ => (1, 1),
    };
}
