using NewsSite.Photos.Captions.Restrictions;

namespace NewsSite.Photos.Captions.Credits;

/// <summary>Finds the credit, which parts the text for readers from the demands to desks.</summary>
internal static class CreditReading
{
    /// <summary>In the order in which they are tried: a credit in brackets may name another agency's form inside.</summary>
    private static readonly Func<CaptionReading, FoundCredit?>[] Forms =
    [
        BracketedCredit.Find, LeadingCredits.Epa, LeadingCredits.Reuters, LeadingCredits.CanadianPress, LabelledCredits.Pa, LabelledCredits.Dpa, TrailingCredits.Tass,
        LeadingCredits.Efe, LeadingCredits.OldAfp, LabelledCredits.OldGetty, TrailingCredits.AnyAgency,
    ];

    public static void Read(CaptionReading reading)
    {
        foreach (var form in Forms)
        {
            if (form(reading) is not { } found || found.Start < reading.Start) continue;
            reading.Take(CaptionPartKind.Credit, found.Start, found.End);
            reading.Credit = found.Credit(reading.House);
            reading.IsFile |= found.IsFile;
            if (found.DemandsHandout) reading.Demand(new(RestrictionKind.Handout));
            reading.TakeTail(found.End, reading.Text.Length);
            reading.End = found.Start;
            return;
        }
    }
}
