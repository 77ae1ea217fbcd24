using NewsSite.Photos.Captions;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>The desk's words for what was done and for what a stretch of a caption became; addresses carry only the key.</summary>
public static class PhotoNotices
{
    public static string? Words(string? notice) => notice switch
    {
        "taken" => "Taken into the library.",
        "here" => "Nothing was added: the library has exactly this already.",
        "saved" => "Saved.",
        "saved-later" => "Saved. The store of the pictures does not answer, so readers may get files that carry the former credit: save once more when it does.",
        "cropped-later" => "The crops are saved. The store of the pictures does not answer, so the files of the former ones lie there until the next ones are saved.",
        "cropped" => "The crops are saved.",
        "approved" => "Approved: the photo may be used.",
        "killed" => "Withdrawn: no page shows this photo any more.",
        "killed-later" => "Withdrawn: no page shows this photo any more. The store of the pictures does not answer, so its files are put away as soon as it does.",
        "leased" => "The lease holds.",
        "revoked" => "The lease was taken back.",
        _ => null,
    };

    /// <summary>What a stretch of the caption became; null for plain text.</summary>
    public static string? Words(CaptionPartKind kind) => kind switch
    {
        CaptionPartKind.Text => null,
        CaptionPartKind.Id => "Reference",
        CaptionPartKind.Set => "In a set",
        CaptionPartKind.File => "File photo",
        CaptionPartKind.Select => "Pick of the day",
        CaptionPartKind.Embargo => "Embargo",
        CaptionPartKind.Dateline => "Dateline",
        CaptionPartKind.Place => "Place",
        CaptionPartKind.Date => "Date",
        CaptionPartKind.Credit => "Credit",
        CaptionPartKind.Restriction => "Restriction",
        CaptionPartKind.Note => "For desks",
        _ => "Unread",
    };
}
