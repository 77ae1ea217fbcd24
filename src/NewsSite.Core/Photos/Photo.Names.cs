using NewsSite.Photos.Captions;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Files;
using NewsSite.Photos.Rights;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos;

/// <summary>Those whom a photo comes from, written as the house writes them, and as they were spelled where that is something else.</summary>
public sealed partial class Photo
{
    private string creator = "";
    private string credit = "";
    private string source = "";

    /// <summary>The photographer.</summary>
    public string Creator { get => creator; set => (CreatorAsSpelled, creator) = (value == creator ? CreatorAsSpelled : "", value); }

    /// <summary>What must be printed beside the picture, as the supplier wants it.</summary>
    public string Credit { get => credit; set => (CreditAsSpelled, credit) = (value == credit ? CreditAsSpelled : "", value); }

    /// <summary>Where the picture came from, such as an agency.</summary>
    public string Source { get => source; set => (SourceAsSpelled, source) = (value == source ? SourceAsSpelled : "", value); }

    /// <summary>The photographer as the name came; empty where the house writes it the same.</summary>
    public string CreatorAsSpelled { get; private set; } = "";

    /// <summary>The credit as it came; empty where the house writes it the same.</summary>
    public string CreditAsSpelled { get; private set; } = "";

    /// <summary>The source as it came; empty where the house writes it the same.</summary>
    public string SourceAsSpelled { get; private set; } = "";

    /// <summary>
    /// Reads it again after names have come to be spelled otherwise, and says whether anything changed: names are written anew, its caption is read anew as far
    /// as the desk has not corrected it, and its rights are judged anew.
    /// </summary>
    /// <param name="former">The names by which it was read.</param>
    /// <param name="profile">With the names of now.</param>
    /// <param name="language">The paper's.</param>
    internal bool ReadAgain(HouseNames former, RightsProfile profile, string language)
    {
        var before = (Description, creator, credit, source, Restrictions, Rights.Category, Rights.Unread, Rights.Verdict, Rights.Reasons, PhotoDemand.Write(Rights.Demands));
        var raw = Metadata?.Raw() ?? RawMetadata.None;
        if (Received != "" && WireCaption.Read(Received, former) is var was && WireCaption.Read(Received, profile.Names) is var now && (was.Text != now.Text || was.Credit != now.Credit || was.Unread != now.Unread || !was.Restrictions.SequenceEqual(now.Restrictions)))
            Take(PhotoFacts.Read(raw, language, former, Received), PhotoFacts.Read(raw, language, profile.Names, Received));
        if (Rights.Demands.Count > 0 && Rights.Demands.All(d => d.FoundIn == "desk")) Rights.Demands = [.. WireRestriction.ReadAll(Restrictions, profile.Names).Select(r => new PhotoDemand(r, "desk"))];
        Spell(profile.Names);
        Rights.Judge(profile);
        return before != (Description, creator, credit, source, Restrictions, Rights.Category, Rights.Unread, Rights.Verdict, Rights.Reasons, PhotoDemand.Write(Rights.Demands));
    }

    /// <summary>Writes names as the house does; what came stays.</summary>
    private void Spell(HouseNames house)
    {
        var demanded = Rights.Demands.Select(d => d.Restriction).Where(r => r.Kind == RestrictionKind.MandatoryCredit && r.Value != "").Select(r => r.Value).ToList();
        (creator, CreatorAsSpelled) = Spelled(AsCame(creator, CreatorAsSpelled), house.Photographer, LongestCreator);
        (source, SourceAsSpelled) = Spelled(AsCame(source, SourceAsSpelled), house.Agency, LongestSource);
        (credit, CreditAsSpelled) = Spelled(
            AsCame(credit, CreditAsSpelled),
            came => house.Credit(came) is var written && demanded.TrueForAll(d => written.Contains(d, StringComparison.OrdinalIgnoreCase) || !came.Contains(d, StringComparison.OrdinalIgnoreCase)) ? written : came, LongestCredit);
    }

    /// <summary>Whoever prints the credit prints the licence that asks for it; a credit that has no room for it is too long to be touched.</summary>
    private void CreditLicence()
    {
        if (Rights.CreativeCommons?.EndOf(credit) is { Length: <= LongestCredit } named) credit = named;
    }

    /// <summary>What was read otherwise before takes the place of what was read then, unless the desk has written something else.</summary>
    private void Take(PhotoFacts was, PhotoFacts now)
    {
        if (Description == was.Description) Description = now.Description;
        if (AsCame(creator, CreatorAsSpelled) == was.Creator) Creator = now.Creator;
        if (AsCame(credit, CreditAsSpelled) == was.Credit) Credit = now.Credit;
        if (AsCame(source, SourceAsSpelled) == was.Source) Source = now.Source;
        if (Restrictions == was.RestrictionsAsReceived) Restrictions = now.RestrictionsAsReceived;
        if (Rights.Category == was.Category) Rights.Category = now.Category;
        if (Rights.Unread == was.Unread) Rights.Unread = now.Unread;
        if (Rights.Demands.SequenceEqual(was.Demands)) Rights.Demands = now.Demands;
    }

    internal static string AsCame(string written, string spelled) => spelled == "" ? written : spelled;

    private static (string Written, string Spelled) Spelled(string came, Func<string, string> house, int longest)
        => house(came) is var written && written != came && written.Length <= longest ? (written, came) : (came, "");
}
