using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsSite.Comments;
using NewsSite.Languages;

namespace NewsSite.Reports;

/// <summary>What a reader typed into the form of a report, cleaned but not shortened, with everything that is wrong with it.</summary>
public sealed class ReportWords
{
    /// <summary>In UTF-16 code units.</summary>
    public const int LongestWords = 2000;

    public ReportReason? Reason { get; }

    /// <summary>Of an illegal comment only.</summary>
    public IllegalGround? Ground { get; }

    public string Words { get; }

    public string? Name { get; }

    public string? Email { get; }

    /// <summary>Whether the reader says that the report is accurate and complete.</summary>
    public bool IsInGoodFaith { get; }

    public ReportWords(ReportReason? reason, IllegalGround? ground, string? words, string? name, string? email, bool isInGoodFaith)
    {
        Reason = reason is { } known && Enum.IsDefined(known) ? reason : null;
        Ground = Reason == ReportReason.Illegal && ground is { } law && Enum.IsDefined(law) ? ground : null;
        Words = TypedText.Clean(words).Trim();
        Name = TypedText.CleanLine(name) is { Length: > 0 } given ? given : null;
        Email = TypedText.CleanLine(email) is { Length: > 0 } address ? address : null;
        IsInGoodFaith = isInGoodFaith;
    }

    /// <summary>Sentences by the property they belong to; empty when the report can be stored.</summary>
    public IEnumerable<(string Field, Sentence Problem)> Problems()
    {
        if (Reason is null) yield return (nameof(Reason), "Please choose why you report this comment.");
        if (Words.Length > LongestWords)
            yield return (nameof(Words), new Sentence("An explanation can have {0:N0} characters; this one has {1:N0}. Nothing was cut off: please shorten it.", LongestWords, Words.Length));
        if (Reason == ReportReason.Other && Words.Length == 0) yield return (nameof(Words), "Please say what is wrong with the comment.");
        if (Name?.Length > CommentWords.LongestName)
            yield return (nameof(Name), new Sentence("A name can have {0} characters; this one has {1}.", CommentWords.LongestName, Name.Length));
        if (Email is not null && !TypedText.LooksLikeAnAddress(Email, CommentWords.LongestEmail))
            yield return (nameof(Email), "You have entered an incorrect email address! Correct it, or leave it empty.");
        if (Reason == ReportReason.Illegal) foreach (var problem in ProblemsOfNotice()) yield return problem;
    }

    /// <summary>The same number for the same report of one day from one place.</summary>
    internal long Fingerprint(long commentId, string? senderMark, DateTimeOffset now)
        => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\0', commentId.ToString(CultureInfo.InvariantCulture), senderMark, Reason, Ground, Words, Name, Email, now.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture)))));

    /// <summary>Source: article 16(2) of Regulation (EU) 2022/2065.</summary>
    private IEnumerable<(string Field, Sentence Problem)> ProblemsOfNotice()
    {
        if (Ground is null) yield return (nameof(Ground), "Please choose which kind of law the comment breaks.");
        if (Words.Length == 0) yield return (nameof(Words), "Please explain why you think the comment is illegal.");
        if (Ground != IllegalGround.ChildAbuse)
        {
            if (Name is null) yield return (nameof(Name), "Please enter your name: a report of something illegal needs it.");
            if (Email is null) yield return (nameof(Email), "Please enter your email address: a report of something illegal needs it.");
        }

        if (!IsInGoodFaith) yield return (nameof(IsInGoodFaith), "Please confirm that what you say is accurate and complete.");
    }
}
