using System.Globalization;
using NewsSite.Photos;
using NewsSite.Photos.Crops;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the form of a photo's crops sends; all numbers are per cent of the picture.</summary>
public sealed class PhotoCropsForm
{
    /// <summary>From the left.</summary>
    public string? FocusX { get; init; }

    /// <summary>From the top.</summary>
    public string? FocusY { get; init; }

    public Drawing Lead { get; init; } = new();

    public Drawing Card { get; init; } = new();

    public Drawing Square { get; init; } = new();

    public bool KeepsWhole { get; init; }

    public int Version { get; init; }

    /// <summary>One crop as its three fields say it; all empty where it follows from the focal point.</summary>
    public sealed class Drawing
    {
        public string? Left { get; init; }

        public string? Top { get; init; }

        public string? Width { get; init; }

        internal bool IsDrawn => (Left, Top, Width) is not ("" or null, "" or null, "" or null);

        internal static Drawing Of(DrawnCrop? crop)
            => crop is null ? new() : new() { Left = Percent(crop.Left), Top = Percent(crop.Top), Width = Percent(crop.Width) };

        /// <summary>Null where it is not drawn, or not as it can be.</summary>
        internal DrawnCrop? Crop => Fraction(Left) is { } left && Fraction(Top) is { } top && Fraction(Width) is { } width ? new(left, top, width) : null;
    }

    public static PhotoCropsForm Of(Photo photo) => new()
    {
        FocusX = Percent(photo.Crops.FocusX),
        FocusY = Percent(photo.Crops.FocusY),
        Lead = Drawing.Of(photo.Crops.Lead),
        Card = Drawing.Of(photo.Crops.Card),
        Square = Drawing.Of(photo.Crops.Square),
        KeepsWhole = photo.Crops.KeepsWhole,
        Version = photo.Version,
    };

    public Drawing Drawn(CropShape shape) => shape switch
    {
        CropShape.Lead => Lead,
        CropShape.Card => Card,
        _ => Square,
    };

    /// <summary>Field and sentence for everything that cannot be cut so.</summary>
    public IEnumerable<(string Field, string Problem)> Problems(Photo photo)
    {
        if (Fraction(FocusX) is null) yield return (nameof(FocusX), "How far the focal point is from the left is a number from 0 to 100.");
        if (Fraction(FocusY) is null) yield return (nameof(FocusY), "How far the focal point is from the top is a number from 0 to 100.");
        foreach (var shape in Enum.GetValues<CropShape>())
        {
            var drawing = Drawn(shape);
            if (!drawing.IsDrawn) continue;
            var crop = $"The {shape.ToString().ToLowerInvariant()} crop";
            if (drawing.Crop is not { } drawn)
            {
                var missing = Fraction(drawing.Left) is null ? "Left" : Fraction(drawing.Top) is null ? "Top" : "Width";
                yield return ($"{shape}.{missing}", $"{crop} needs three numbers from 0 to 100: left, top and width. Or leave all three empty.");
                continue;
            }

            var (wide, high) = shape.Ratio();
            var bottom = drawn.Top + (drawn.Width * photo.Width * high / wide / photo.Height);
            if (drawn.Width < PhotoCrops.Narrowest) yield return ($"{shape}.Width", $"{crop} is too narrow: at least {PhotoCrops.Narrowest * 100:0} per cent of the picture’s width.");
            else if (drawn.Left + drawn.Width > 1 + (2.0 / photo.Width)) yield return ($"{shape}.Left", $"{crop} reaches beyond the picture’s right edge.");
            else if (bottom > 1 + (2.0 / photo.Height)) yield return ($"{shape}.Top", $"{crop} reaches beyond the picture’s lower edge.");
        }
    }

    /// <summary>What was sent, of a form without <see cref="Problems"/>.</summary>
    public PhotoCrops Crops() => new()
    {
        FocusX = Fraction(FocusX) ?? 0.5, FocusY = Fraction(FocusY) ?? 0.5, Lead = Lead.Crop, Card = Card.Crop, Square = Square.Crop, KeepsWhole = KeepsWhole,
    };

    private static string Percent(double fraction) => (fraction * 100).ToString("0.##", CultureInfo.InvariantCulture);

    private static double? Fraction(string? percent)
        => double.TryParse(percent?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100 ? Math.Round(number / 100, 4) : null;
}
