using System.Globalization;

namespace NewsSite.Photos.Rights;

internal static class Countries
{
    /// <summary>A country's English name, or its code where the system knows no name.</summary>
    public static string Named(string code)
    {
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
