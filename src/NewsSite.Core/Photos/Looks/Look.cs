using System.Numerics;

namespace NewsSite.Photos.Looks;

/// <summary>What a picture looks like in 64 bits: which of the coarse waves it is made of (a discrete cosine transform) are stronger than most. Copies differ in few.</summary>
public static class Look
{
    /// <summary>Of bits in which two pictures differ that may be the same.</summary>
    public const int MostApart = 14;

    private const int Side = 32;
    private const int Waves = 8;

    /// <summary>Of shades of grey that a picture has to differ in to look like anything at all.</summary>
    private const double LeastContrast = 4;

    private static readonly double[,] Cosines = AllCosines();

    /// <summary>The look of a part of a picture; none where it is of one shade.</summary>
    public static ulong? Of(GreyPicture picture, PicturePart part)
    {
        var dots = picture.Drawn(part, Side);
        var mean = dots.Average();
        if (Math.Sqrt(dots.Average(d => (d - mean) * (d - mean))) < LeastContrast) return null;
        var waves = Transformed(dots);
        var median = waves.Skip(1).Order().ElementAt(((Waves * Waves) - 1) / 2);
        var look = 0UL;
        for (var i = 1; i < waves.Length; i++)
        {
            if (waves[i] > median) look |= 1UL << i;
        }

        return look;
    }

    /// <summary>In how many bits two looks differ, as they are stored.</summary>
    public static int Apart(long one, long other) => BitOperations.PopCount((ulong)(one ^ other));

    /// <summary>A fourth of a look.</summary>
    public static int Band(ulong look, int number) => (int)((look >> (16 * number)) & 0xFFFF);

    /// <summary>A band itself, and those that differ from it in one bit: of two looks that differ in seven bits or fewer, one band is among these.</summary>
    public static IEnumerable<int> NearBands(int band) => Enumerable.Range(0, 16).Select(bit => band ^ (1 << bit)).Prepend(band);

    /// <summary>The coarsest waves, row by row.</summary>
    private static double[] Transformed(double[] dots)
    {
        var (rows, waves) = (new double[Side * Waves], new double[Waves * Waves]);
        for (var y = 0; y < Side; y++)
        {
            for (var u = 0; u < Waves; u++)
            {
                for (var x = 0; x < Side; x++) rows[(y * Waves) + u] += dots[(y * Side) + x] * Cosines[u, x];
            }
        }

        for (var v = 0; v < Waves; v++)
        {
            for (var u = 0; u < Waves; u++)
            {
                for (var y = 0; y < Side; y++) waves[(v * Waves) + u] += rows[(y * Waves) + u] * Cosines[v, y];
            }
        }

        return waves;
    }

    private static double[,] AllCosines()
    {
        var cosines = new double[Waves, Side];
        for (var u = 0; u < Waves; u++)
        {
            for (var x = 0; x < Side; x++) cosines[u, x] = Math.Cos(((2 * x) + 1) * u * Math.PI / (2 * Side)) * (u == 0 ? Math.Sqrt(0.5) : 1);
        }

        return cosines;
    }
}
