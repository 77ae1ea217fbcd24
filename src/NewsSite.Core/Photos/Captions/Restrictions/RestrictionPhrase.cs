using System.Collections.Frozen;

namespace NewsSite.Photos.Captions.Restrictions;

/// <summary>A fixed run of words in which agencies say a demand, or give advice nobody needs to act on.</summary>
internal sealed record RestrictionPhrase(string Text, RestrictionKind? Kind, bool IsSelect = false)
{
    private const int LongestFirstWord = 12;

    private static readonly RestrictionPhrase[] All =
    [
        new("ATTENTION EDITORS THIS IMAGE WAS PROVIDED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        new("ATTENTION EDITORS THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        new("ATTENTION EDITORS THIS IMAGE HAS BEEN PROVIDED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        new("ATTENTION EDITORS THIS IMAGE WAS SUPPLIED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        new("ATTENTION EDITORS THIS PICTURE WAS PROVIDED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        new("THIS IMAGE WAS PROVIDED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        new("THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY", RestrictionKind.ThirdParty),
        new("ATTENTION EDITORS VISUAL COVERAGE OF SCENES OF INJURY OR DEATH", RestrictionKind.GraphicContent),
        new("ATTENTION EDITORS VISUALS COVERAGE OF SCENES OF INJURY OR DEATH", RestrictionKind.GraphicContent),
        new("SCENES OF INJURY OR DEATH", RestrictionKind.GraphicContent),
        new("GRAPHIC CONTENT", RestrictionKind.GraphicContent),
        new("RESTRICTED TO EDITORIAL USE ONLY", RestrictionKind.EditorialUseOnly),
        new("RESTRICTED TO EDITORIAL USE", RestrictionKind.EditorialUseOnly),
        new("FOR EDITORIAL USE ONLY", RestrictionKind.EditorialUseOnly),
        new("EDITORIAL USE ONLY", RestrictionKind.EditorialUseOnly),
        new("NO COMMERCIAL OR EDITORIAL SALES", RestrictionKind.NoSales),
        new("NO COMMERCIAL SALES", RestrictionKind.NoSales),
        new("NO SALES", RestrictionKind.NoSales),
        new("NO RESALES", RestrictionKind.NoResales),
        new("NO RESALE", RestrictionKind.NoResales),
        new("NO LICENSING", RestrictionKind.NoLicensing),
        new("DISTRIBUTED AS A SERVICE TO CLIENTS", RestrictionKind.ServiceToClients),
        new("NO ARCHIVAL USE", RestrictionKind.NoArchives),
        new("NO ARCHIVES", RestrictionKind.NoArchives),
        new("NO ARCHIVE", RestrictionKind.NoArchives),
        new("NO ARCHIVING", RestrictionKind.NoArchives),
        new("NO MARKETING CAMPAIGNS", RestrictionKind.NoMarketing),
        new("NO MARKETING", RestrictionKind.NoMarketing),
        new("NO ADVERTISING CAMPAIGNS", RestrictionKind.NoAdvertising),
        new("NO ADVERTISING", RestrictionKind.NoAdvertising),
        new("NO COMMERCIAL USE", RestrictionKind.NoCommercialUse),
        new("ONE TIME USE ONLY", RestrictionKind.OneTimeUse),
        new("ONE TIME USE", RestrictionKind.OneTimeUse),
        new("MANDATORY CREDIT", RestrictionKind.MandatoryCredit),
        new("DO NOT OBSCURE LOGO", RestrictionKind.DoNotObscureLogo),
        new("BEST QUALITY AVAILABLE", RestrictionKind.BestQualityAvailable),
        new("ATTENTION THIS IMAGE IS PART OF A PHOTO SET", RestrictionKind.PhotoSet),
        new("HANDOUT", RestrictionKind.Handout),
        new("TPX IMAGES OF THE DAY", null, IsSelect: true),
        new("RELEASED", null),
    ];

    private static readonly FrozenDictionary<string, RestrictionPhrase[]> ByFirstWord =
        All.GroupBy(p => p.Words[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    public string[] Words { get; } = Text.Split(' ');

    /// <summary>The phrase with the most words that begins at a word of a text; none where none does.</summary>
    public static RestrictionPhrase? At(string text, List<BareWord> words, int i)
    {
        if (words[i].Length > LongestFirstWord || !ByFirstWord.TryGetValue(words[i].Of(text), out var phrases)) return null;
        return Array.Find(phrases, p => p.StandsAt(text, words, i));
    }

    private bool StandsAt(string text, List<BareWord> words, int i)
    {
        if (i + Words.Length > words.Count) return false;
        for (var k = 0; k < Words.Length; k++)
        {
            if (!words[i + k].In(text).Equals(Words[k], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
