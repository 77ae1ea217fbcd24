using System.Text.RegularExpressions;

namespace NewsSite.Photos;

/// <summary>What a supplier's restrictions, as received, mean for passing a picture on.</summary>
public static partial class SupplierTerms
{
    /// <summary>Whether it may leave the paper's own pages: in feeds, sitemaps and the cards other sites make of a link.</summary>
    public static bool AllowPassingOn(string restrictions) => !NotToOthers().IsMatch(restrictions);

    [GeneratedRegex(@"\bNO\s+(?:COMMERCIAL\s+OR\s+EDITORIAL\s+)?(?:RE)?SALES?\b|\bNO\s+LICEN[SC]ING\b|\bSERVICE\s+TO\s+CLIENTS\b|\bINTERNET\s+OUT\b|\bNO\s+INTERNET\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotToOthers();
}
