using System.Collections.Frozen;

namespace NewsSite.Photos.Captions.Credits;

/// <summary>Agencies by the names that stand in credits, and the words that tell a body from a person.</summary>
internal static class Agencies
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["AFP"] = "AFP", ["AP"] = "AP", ["REUTERS"] = "Reuters", ["EPA"] = "EPA", ["EPA-EFE"] = "EPA-EFE", ["EFE"] = "EFE", ["dpa"] = "dpa", ["dpa-Zentralbild"] = "dpa",
        ["Getty Images"] = "Getty Images", ["AFP via Getty Images"] = "AFP", ["TASS"] = "TASS", ["ТАСС"] = "TASS", ["ITAR-TASS"] = "ITAR-TASS", ["Kyodo"] = "Kyodo", ["Kyodo News"] = "Kyodo",
        ["Xinhua"] = "Xinhua", ["CTK"] = "CTK", ["PA"] = "PA Media", ["PA Wire"] = "PA Media", ["PA Images"] = "PA Media", ["PAP"] = "PAP", ["TT"] = "TT", ["NTB"] = "NTB",
        ["ANSA"] = "ANSA", ["LUSA"] = "Lusa", ["ANP"] = "ANP", ["BELGA"] = "Belga", ["KEYSTONE"] = "Keystone", ["APA"] = "APA", ["MTI"] = "MTI", ["Ritzau Scanpix"] = "Ritzau Scanpix",
        ["LEHTIKUVA"] = "Lehtikuva", ["EUROPA PRESS"] = "Europa Press", ["YONHAP"] = "Yonhap", ["AAP"] = "AAP", ["MAXPPP"] = "MAXPPP", ["Anadolu"] = "Anadolu", ["SPUTNIK"] = "Sputnik",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> BodyWords = FrozenSet.ToFrozenSet(
        ("press service police ministry authority authorities office society university department agency museum institute council government presidency palace command force forces army navy guard "
        + "foundation federation association committee commission company group team family studio studios centre center hospital parliament court fire rescue brigade news newswire tv television media "
        + "archive archives corporation corp inc ltd organization organisation union bank airline airlines airport embassy party campaign library church nasa esa noaa state city district "
        + "presse polizei ministerium amt behörde feuerwehr stadt universität policía ministerio gobierno policia ayuntamiento ministère préfecture gendarmerie").Split(' '), StringComparer.OrdinalIgnoreCase);

    public static string? Named(string name) => Known.GetValueOrDefault(name.Trim());

    /// <summary>Whether a part of a credit names a body and not a person.</summary>
    public static bool IsBody(string part)
        => Known.ContainsKey(part) || part.Split(' ', '-').Any(w => BodyWords.Contains(w.Trim('.', ',', '\'', '’', '(', ')'))) || part.Contains("'s ", StringComparison.Ordinal) || part.Contains("’s ", StringComparison.Ordinal);
}
