using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace NewsSite.Web.Caching;

/// <summary>Reads <c>Accept-Encoding</c> (RFC 9110, 12.5.3).</summary>
internal static class AcceptedPacking
{
    /// <summary>The best that is accepted: what is preferred by its weight, of equal ones the smaller page. Nothing is ever refused: who accepts nothing gets it plain.</summary>
    public static Packing Best(StringValues header)
    {
        // What browsers send.
        if (header is ["gzip, deflate, br, zstd"] or ["gzip, deflate, br"]) return Packing.Brotli;
        double? brotli = null, gzip = null, plain = null, others = null;
        foreach (var line in header)
        {
            foreach (var part in (line ?? "").AsSpan().Split(','))
            {
                var weight = Read(line.AsSpan()[part], out var name);
                if (name.Equals("br", StringComparison.OrdinalIgnoreCase)) brotli = weight;
                else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase)) gzip = weight;
                else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase)) plain = weight;
                else if (name is "*") others = weight;
            }
        }

        var (b, g, p) = (brotli ?? others ?? 0, gzip ?? others ?? 0, plain ?? 0);
        return b > 0 && b >= g && b >= p ? Packing.Brotli : g > 0 && g >= p ? Packing.Gzip : Packing.None;
    }

    private static double Read(ReadOnlySpan<char> part, out ReadOnlySpan<char> name)
    {
        var semicolon = part.IndexOf(';');
        name = (semicolon < 0 ? part : part[..semicolon]).Trim();
        if (semicolon < 0) return 1;
        var weight = part[(semicolon + 1)..].Trim();
        return weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q) ? q : 0;
    }
}
