using System.Globalization;
using NewsSite.Accounts;
using NewsSite.Photos.Captions.Restrictions;
using NewsSite.Photos.Metadata;
using NewsSite.Photos.Spellings;

namespace NewsSite.Photos.Captions.Cases;

/// <summary>Finds out what a save of a photo says about the reading of its caption.</summary>
/// <param name="Text">What readers are told.</param>
/// <param name="Id">The supplier's number.</param>
/// <param name="Place">Where it was taken.</param>
/// <param name="Date">The day it was taken; none where no day is known.</param>
/// <param name="Line">The credit.</param>
/// <param name="Photographer">Who took it.</param>
/// <param name="Agency">The source.</param>
/// <param name="Restrictions">As received.</param>
public sealed record CaptionCorrection(string Text, string Id, string Place, string? Date, string Line, string Photographer, string Agency, string Restrictions)
{
    /// <summary>The fields of a photo before it is saved.</summary>
    public static CaptionCorrection Of(Photo photo) => new(
        photo.Description, photo.Reference, photo.Place, photo is { TakenAt: { } taken, TakenPrecision: TimePrecision.Day or TimePrecision.Minute } ? taken.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        photo.Credit, photo.Creator, photo.Source, photo.Restrictions);

    /// <summary>A case, where the desk has put into a field what stands in the caption and was not read so; none where it only knew more, or wrote better.</summary>
    /// <param name="photo">With what was saved in it.</param>
    /// <param name="last">The case that was made of it last.</param>
    /// <param name="house">The names that the house knows.</param>
    /// <param name="by">Who saved it.</param>
    /// <param name="now">When.</param>
    public CaptionCase? CaseOf(Photo photo, CaptionCase? last, HouseNames house, Account by, DateTimeOffset now)
    {
        if (photo.Received == "") return null;
        var caption = photo.Caption(house);
        var (parsed, after) = (ExpectedCaption.Of(caption), Of(photo));
        var known = last is null ? parsed : ExpectedCaption.Read(last.Corrected);
        var credit = known.Credit ?? new(null, null, null, null, false, false);
        var corrected = known with
        {
            Text = Changed(Text, after.Text, caption.Received) ? after.Text : known.Text,
            Id = Changed(Id, after.Id, caption.Received) ? OrNone(after.Id) : known.Id,
            Place = Changed(Place, after.Place, caption.Received) ? OrNone(after.Place) : known.Place,
            Date = Date != after.Date && after.Date is not null ? after.Date : known.Date,
            Restrictions = Changed(Restrictions, after.Restrictions, caption.Received) ? ExpectedCaption.Of(WireRestriction.ReadAll(after.Restrictions, house)) : known.Restrictions,
        };
        credit = credit with
        {
            Line = Changed(Line, after.Line, caption.Received) ? OrNone(after.Line) : credit.Line,
            Photographer = Changed(Photographer, after.Photographer, caption.Received) ? OrNone(after.Photographer) : credit.Photographer,
            Agency = Changed(Agency, after.Agency, caption.Received) ? OrNone(after.Agency) : credit.Agency,
        };
        corrected = corrected with { Credit = credit == new ExpectedCaption.ExpectedCredit(null, null, null, null, false, false) ? null : credit };
        var (was, became) = (known.Write(), corrected.Write());
        return was == became ? null : new(photo, caption.Received, parsed.Write(), became, by, now);
    }

    /// <summary>A field that was emptied was read wrongly; a reader of captions can only find what stands in one.</summary>
    private static bool Changed(string before, string after, string caption)
        => before != after && caption.Contains(after.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private static string? OrNone(string text) => text == "" ? null : text;
}
