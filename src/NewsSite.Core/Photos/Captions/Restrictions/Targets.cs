using System.Collections.Frozen;
using NewsSite.Photos.Captions.Credits;

namespace NewsSite.Photos.Captions.Restrictions;

/// <summary>Whom a picture can be kept from by name: countries as agencies write them in English, agencies' clients, media.</summary>
internal static class Targets
{
    /// <summary>Of the longest name.</summary>
    public const int MostWords = 4;

    private const string Countries =
        "AF:Afghanistan AL:Albania DZ:Algeria AD:Andorra AO:Angola AR:Argentina AM:Armenia AU:Australia AT:Austria AZ:Azerbaijan BS:Bahamas BH:Bahrain BD:Bangladesh BB:Barbados BY:Belarus "
        + "BE:Belgium BZ:Belize BJ:Benin BT:Bhutan BO:Bolivia BA:Bosnia_and_Herzegovina BA:Bosnia BW:Botswana BR:Brazil BN:Brunei BG:Bulgaria BF:Burkina_Faso BI:Burundi KH:Cambodia CM:Cameroon "
        + "CA:Canada CF:Central_African_Republic TD:Chad CL:Chile CN:China CO:Colombia KM:Comoros CG:Congo CR:Costa_Rica HR:Croatia CU:Cuba CY:Cyprus CZ:Czech_Republic CZ:Czechia DK:Denmark "
        + "DJ:Djibouti DO:Dominican_Republic EC:Ecuador EG:Egypt SV:El_Salvador GQ:Equatorial_Guinea ER:Eritrea EE:Estonia ET:Ethiopia FJ:Fiji FI:Finland FR:France GA:Gabon GM:Gambia GE:Georgia "
        + "DE:Germany GH:Ghana GR:Greece GD:Grenada GT:Guatemala GN:Guinea GW:Guinea_Bissau GY:Guyana HT:Haiti HN:Honduras HK:Hong_Kong HU:Hungary IS:Iceland IN:India ID:Indonesia IR:Iran IQ:Iraq "
        + "IE:Ireland IE:Republic_of_Ireland IL:Israel IT:Italy CI:Ivory_Coast JM:Jamaica JP:Japan JO:Jordan KZ:Kazakhstan KE:Kenya KW:Kuwait KG:Kyrgyzstan LA:Laos LV:Latvia LB:Lebanon LS:Lesotho "
        + "LR:Liberia LY:Libya LI:Liechtenstein LT:Lithuania LU:Luxembourg MO:Macau MG:Madagascar MW:Malawi MY:Malaysia MV:Maldives ML:Mali MT:Malta MR:Mauritania MU:Mauritius MX:Mexico MD:Moldova "
        + "MC:Monaco MN:Mongolia ME:Montenegro MA:Morocco MZ:Mozambique MM:Myanmar NA:Namibia NP:Nepal NL:Netherlands NL:The_Netherlands NL:Holland NZ:New_Zealand NI:Nicaragua NE:Niger NG:Nigeria "
        + "KP:North_Korea MK:North_Macedonia NO:Norway OM:Oman PK:Pakistan PA:Panama PG:Papua_New_Guinea PY:Paraguay PE:Peru PH:Philippines PL:Poland PT:Portugal QA:Qatar RO:Romania RU:Russia "
        + "RW:Rwanda WS:Samoa SM:San_Marino SA:Saudi_Arabia SN:Senegal RS:Serbia SC:Seychelles SL:Sierra_Leone SG:Singapore SK:Slovakia SI:Slovenia SO:Somalia ZA:South_Africa KR:South_Korea KR:Korea "
        + "SS:South_Sudan ES:Spain LK:Sri_Lanka SD:Sudan SR:Suriname SE:Sweden CH:Switzerland SY:Syria TW:Taiwan TJ:Tajikistan TZ:Tanzania TH:Thailand TG:Togo TO:Tonga TT:Trinidad_and_Tobago "
        + "TN:Tunisia TR:Turkey TR:Turkiye TR:Türkiye TM:Turkmenistan UG:Uganda UA:Ukraine AE:United_Arab_Emirates AE:UAE GB:United_Kingdom GB:UK GB:Great_Britain GB:Britain GB:England "
        + "US:United_States US:United_States_of_America US:USA US:US UY:Uruguay UZ:Uzbekistan VU:Vanuatu VE:Venezuela VN:Vietnam YE:Yemen ZM:Zambia ZW:Zimbabwe "
        + "BE,NL,LU:Benelux DK,NO,SE:Scandinavia EE,LV,LT:Baltics EE,LV,LT:Baltic_States";

    private const string Clients =
        "Shutterstock Scanpix Corbis Imago Zuma Sipa Alamy Photoshot";

    private const string Media = "internet:Internet internet:Web internet:Online magazines:Mags magazines:Magazines magazines:Magazine tv:TV tv:Television";

    private static readonly FrozenDictionary<string, WireRestriction[]> Known = All().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The known target with the most words, and how many; the function gives so many words joined by spaces, or null where there are fewer.</summary>
    public static (int Words, WireRestriction[] Restrictions)? Longest(Func<int, string?> words, int most)
    {
        for (var count = most; count > 0; count--)
        {
            if (words(count) is { } name && Known.TryGetValue(name, out var restrictions)) return (count, restrictions);
        }

        return null;
    }

    private static Dictionary<string, WireRestriction[]> All()
    {
        var all = new Dictionary<string, WireRestriction[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var client in Clients.Split(' ').Concat(Agencies.Spellings.Select(s => s.Spelling)).Select(Bare).Where(c => c != ""))
            all[client] = [new(RestrictionKind.Out, client.ToUpperInvariant(), OutTarget.Client)];
        foreach (var (value, name) in Pairs(Media)) all[name] = [new(RestrictionKind.Out, value, OutTarget.Medium)];
        foreach (var (codes, name) in Pairs(Countries)) all[name] = [.. codes.Split(',').Select(c => new WireRestriction(RestrictionKind.Out, c, OutTarget.Country))];
        return all;
    }

    private static IEnumerable<(string Value, string Name)> Pairs(string list) => list.Split(' ').Select(p => p.Split(':')).Select(p => (p[0], Spaced(p[1])));

    private static string Spaced(string name) => name.Replace('_', ' ');

    /// <summary>As it comes out of a text, word by word.</summary>
    private static string Bare(string name) => string.Join(' ', BareWord.Split(name, 0, name.Length).Select(w => w.Of(name)));
}
