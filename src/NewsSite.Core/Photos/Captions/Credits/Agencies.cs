using System.Collections.Frozen;

namespace NewsSite.Photos.Captions.Credits;

/// <summary>Agencies by the names that stand in credits, and the words that tell a body from a person.</summary>
internal static class Agencies
{
    /// <summary>What everybody knows: each name as it stands in credits and fields, and as the house writes it. Capitals and accents make no difference.</summary>
    public static IReadOnlyList<(string Spelling, string Name)> Spellings { get; } =
    [
        .. Of("AFP", "Agence France-Presse", "A.F.P.", "AFP via Getty Images"), .. Of("AP", "Associated Press", "The Associated Press", "A.P.", "AP Images"), .. Of("Reuters", "Reuters News Agency", "Thomson Reuters"),
        .. Of("EPA", "European Pressphoto Agency", "European Press Photo Agency"), .. Of("EPA-EFE"), .. Of("EFE", "Agencia EFE"), .. Of("dpa", "dpa-Zentralbild", "Deutsche Presse-Agentur", "Deutsche Presseagentur"),
        .. Of("Getty Images", "Getty", "GettyImages"), .. Of("TASS", "ТАСС", "TASS News Agency"), .. Of("ITAR-TASS"), .. Of("Kyodo", "Kyodo News"), .. Of("Xinhua", "Xinhua News Agency"), .. Of("CTK", "Česká tisková kancelář"),
        .. Of("PA Media", "PA", "PA Wire", "PA Images", "Press Association", "The Press Association"), .. Of("PAP", "Polska Agencja Prasowa"), .. Of("TT", "TT News Agency"), .. Of("NTB"),
        .. Of("ANSA", "Agenzia ANSA"), .. Of("Lusa", "Agência Lusa"), .. Of("ANP"), .. Of("Belga"), .. Of("Keystone", "Keystone-SDA"), .. Of("APA", "Austria Presse Agentur"), .. Of("MTI"), .. Of("Ritzau Scanpix", "Ritzau"),
        .. Of("Lehtikuva"), .. Of("Europa Press"), .. Of("Yonhap", "Yonhap News Agency"), .. Of("AAP", "Australian Associated Press"), .. Of("MAXPPP"), .. Of("Anadolu", "Anadolu Agency"), .. Of("Sputnik"),
        .. Of("The Canadian Press", "Canadian Press"),
    ];

    private static readonly FrozenSet<string> BodyWords = FrozenSet.ToFrozenSet(
        ("press service police ministry authority authorities office society university department agency museum institute council government presidency palace command force forces army navy guard "
        + "foundation federation association committee commission company group team family studio studios centre center hospital parliament court fire rescue brigade news newswire tv television media "
        + "archive archives corporation corp inc ltd organization organisation union bank airline airlines airport embassy party campaign library church nasa esa noaa state city district "
        + "presse polizei ministerium amt behörde feuerwehr stadt universität policía ministerio gobierno policia ayuntamiento ministère préfecture gendarmerie").Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a part of a credit names a body and not a person.</summary>
    public static bool IsBody(string part)
        => part.Split(' ', '-').Any(w => BodyWords.Contains(w.Trim('.', ',', '\'', '’', '(', ')'))) || part.Contains("'s ", StringComparison.Ordinal) || part.Contains("’s ", StringComparison.Ordinal);

    private static IEnumerable<(string Spelling, string Name)> Of(string name, params IEnumerable<string> spellings) => spellings.Prepend(name).Select(s => (s, name));
}
