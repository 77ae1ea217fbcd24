namespace NewsSite.Photos.Looks;

/// <summary>A picture drawn on a small square in shades of grey, one byte each: all that is needed to see whether two are the same.</summary>
public sealed class GreyPicture
{
    /// <summary>Of the square, in dots, on which pictures are drawn before they are looked at.</summary>
    public const int DrawnSide = 128;

    /// <summary>Of the square that is kept of each.</summary>
    public const int KeptSide = 32;

    private readonly double[] dots;
    private readonly int side;

    /// <exception cref="ArgumentException">It is no square.</exception>
    public GreyPicture(ReadOnlySpan<byte> dots)
    {
        side = (int)Math.Sqrt(dots.Length);
        if (side < 1 || side * side != dots.Length) throw new ArgumentException("The dots have to make a square.", nameof(dots));
        this.dots = new double[dots.Length];
        for (var i = 0; i < dots.Length; i++) this.dots[i] = dots[i];
    }

    /// <summary>Of a drawn square's dots in red, green and blue, as bright as they seem (ITU-R BT.601), on white where a fourth number says that they let it through.</summary>
    public static GreyPicture OfColours(ReadOnlySpan<byte> colours)
    {
        var (grey, each) = (new byte[DrawnSide * DrawnSide], colours.Length / (DrawnSide * DrawnSide));
        for (var i = 0; i < grey.Length; i++)
        {
            var dot = colours.Slice(i * each, each);
            var (bright, covers) = (((299 * dot[0]) + (587 * dot[1]) + (114 * dot[2])) / 1000, each == 4 ? dot[3] : 255);
            grey[i] = (byte)(((bright * covers) + (255 * (255 - covers))) / 255);
        }

        return new(grey);
    }

    /// <summary>A part of it on a smaller square, each dot the mean of what it covers.</summary>
    public double[] Drawn(PicturePart part, int wanted)
    {
        var (across, down) = (Weights(part.Left, part.Width, wanted), Weights(part.Top, part.Height, wanted));
        var (rows, small) = (new double[wanted * side], new double[wanted * wanted]);
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < wanted; x++) rows[(y * wanted) + x] = across[x].Sum(w => w.Weight * dots[(y * side) + w.At]);
        }

        for (var y = 0; y < wanted; y++)
        {
            for (var x = 0; x < wanted; x++) small[(y * wanted) + x] = down[y].Sum(w => w.Weight * rows[(w.At * wanted) + x]);
        }

        return small;
    }

    /// <summary>As it is kept.</summary>
    public byte[] Kept() => [.. Drawn(PicturePart.Whole, KeptSide).Select(d => (byte)Math.Clamp(Math.Round(d), 0, 255))];

    /// <summary>Which dots each dot of the smaller square covers, and how much of it each fills.</summary>
    private (int At, double Weight)[][] Weights(double from, double length, int wanted) =>
    [
        .. Enumerable.Range(0, wanted).Select(i =>
        {
            var (start, end) = (Math.Clamp((from + (length * i / wanted)) * side, 0, side - 0.001), Math.Clamp((from + (length * (i + 1) / wanted)) * side, 0.001, side));
            return Enumerable.Range((int)start, Math.Max(1, (int)Math.Ceiling(end) - (int)start)).Where(at => at < side)
                .Select(at => (at, Math.Max(1e-9, Math.Min(end, at + 1) - Math.Max(start, at)) / Math.Max(1e-9, end - start))).ToArray();
        }),
    ];
}

/// <summary>A rectangle of a picture, each number a share of its width or height.</summary>
public readonly record struct PicturePart(double Left, double Top, double Width, double Height)
{
    public static PicturePart Whole { get; } = new(0, 0, 1, 1);

    /// <summary>
    /// The parts by which a picture is known: the whole, and what is left where somebody cuts off edges. Their order is stored, so it is only added to.
    /// </summary>
    public static IReadOnlyList<PicturePart> Known { get; } =
    [
        Whole, new(0.08, 0.08, 0.84, 0.84), new(0.17, 0.17, 0.66, 0.66), new(0, 0.08, 1, 0.84), new(0.17, 0, 0.66, 1), new(0.23, 0, 0.54, 1),
        new(0.16, 0, 0.84, 1), new(0, 0, 0.84, 1), new(0, 0.16, 1, 0.84), new(0, 0, 1, 0.84),
    ];
}
