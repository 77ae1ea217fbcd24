using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Moderation;
using NewsSite.Moderation.Sanctions;
using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the form of a sanction sends that is given by hand.</summary>
public sealed class SanctionForm
{
    private const int UsualDays = 7;

    /// <summary>An email address, or the number of a comment.</summary>
    public string? Whom { get; init; }

    /// <summary>Whether it is also against the place that the comment was sent from.</summary>
    public bool WithPlace { get; init; }

    public SanctionKind Kind { get; init; } = SanctionKind.Suspension;

    public string? Until { get; init; }

    public string? UntilWhich { get; init; }

    public string? Reason { get; init; }

    public HourField UntilField => new(nameof(Until), "Until", Until, UntilWhich);

    /// <summary>An empty form with the usual end.</summary>
    public static SanctionForm New(DateTimeOffset now, TimeZoneInfo zone) => new()
    {
        Until = LocalTime.Write(now.AddDays(UsualDays), zone),
        UntilWhich = HourField.WhichOf(now.AddDays(UsualDays), zone),
    };

    /// <summary>Whom it is against and which comment led to it; nobody where a problem says why.</summary>
    public async Task<(Participant? Whom, Comment? Comment)> ReadWhomAsync(NewsDbContext db, ModelStateDictionary problems, CancellationToken cancel)
    {
        var typed = Comments.TypedText.CleanLine(Whom);
        if (typed.Contains('@', StringComparison.Ordinal))
        {
            if (Comments.TypedText.LooksLikeAnAddress(typed, CommentWords.LongestEmail)) return (new(typed, null), null);
            problems.AddModelError(nameof(Whom), $"“{(typed.Length <= 40 ? typed : $"{typed[..40]}…")}” is no email address.");
            return default;
        }

        var digits = typed[(typed.LastIndexOfAny(['#', '-', '/']) + 1)..];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || await db.Comments.Numbered(id).FirstOrDefaultAsync(cancel) is not { } comment)
        {
            problems.AddModelError(nameof(Whom), typed.Length == 0 ? "Please enter an email address or the number of a comment." : "There is no such comment. Enter its number or its address, or an email address.");
            return default;
        }

        var whom = Participant.Of(comment) with { Mark = WithPlace ? comment.SenderMark : null };
        if (whom is not { Address: null, Mark: null }) return (whom, comment);
        problems.AddModelError(nameof(Whom), comment.SenderMark is null
            ? "Nothing is known of the sender of this comment: no email was given, and the place it came from is forgotten."
            : "No email was given with this comment. Tick the box below to meet its sender by the place it came from.");
        return default;
    }
}
