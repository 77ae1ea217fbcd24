namespace NewsSite.Photos.Looks;

/// <summary>How alike a picture and a part of another are, dot by dot: 1 for a copy however dark or light, 0 for pictures that have nothing to do with each other.</summary>
public static class Likeness
{
    /// <summary>From which on two pictures are said to be the same.</summary>
    public const double Least = 0.95;

    private const int Side = 16;

    /// <summary>In shares of the picture, by which the part is moved to where it fits best.</summary>
    private static readonly double[] Steps = [0.06, 0.03, 0.015];

    /// <param name="picture">The whole of one.</param>
    /// <param name="other">Another.</param>
    /// <param name="part">The part of it that may be the same; the edges are moved to fit.</param>
    public static double Of(GreyPicture picture, GreyPicture other, PicturePart part)
    {
        var wanted = picture.Drawn(PicturePart.Whole, Side);
        var best = Between(wanted, other.Drawn(part, Side));
        foreach (var step in Steps)
        {
            for (var isBetter = true; isBetter;)
            {
                isBetter = false;
                foreach (var moved in Moved(part, step))
                {
                    var likeness = Between(wanted, other.Drawn(moved, Side));
                    if (likeness <= best + 0.001) continue;
                    (best, part, isBetter) = (likeness, moved, true);
                }
            }
        }

        return best;
    }

    /// <summary>The part with one of its edges moved either way, within the picture.</summary>
    private static IEnumerable<PicturePart> Moved(PicturePart part, double step)
    {
        var (left, top, right, bottom) = (part.Left, part.Top, part.Left + part.Width, part.Top + part.Height);
        foreach (var by in (double[])[step, -step])
        {
            if (left + by >= 0 && right - left - by > 0.3) yield return new(left + by, top, right - left - by, bottom - top);
            if (right + by <= 1 && right + by - left > 0.3) yield return new(left, top, right + by - left, bottom - top);
            if (top + by >= 0 && bottom - top - by > 0.3) yield return new(left, top + by, right - left, bottom - top - by);
            if (bottom + by <= 1 && bottom + by - top > 0.3) yield return new(left, top, right - left, bottom + by - top);
        }
    }

    /// <summary>The correlation of two squares of dots.</summary>
    private static double Between(double[] one, double[] other)
    {
        var (mean, mean2) = (one.Average(), other.Average());
        var (together, own, own2) = (0.0, 0.0, 0.0);
        for (var i = 0; i < one.Length; i++)
        {
            var (a, b) = (one[i] - mean, other[i] - mean2);
            together += a * b;
            own += a * a;
            own2 += b * b;
        }

        return own * own2 <= 0 ? 0 : together / Math.Sqrt(own * own2);
    }
}
