using NewsSite.Accounts;

namespace NewsSite.Moderation.Acts;

/// <summary>A reason that moderators choose instead of typing it again and again; taken back rather than deleted, so that old decisions stay explained.</summary>
public sealed class RejectionReason
{
    public const int LongestSentence = 200;

    public int Id { get; private set; }

    /// <summary>By which decisions and reports call it: letters only, unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>As the sender is told it.</summary>
    public string Sentence { get; private set; } = "";

    /// <summary>Whether it says that the comment is against the law and not only against the site's rules.</summary>
    public bool IsLegal { get; private set; }

    public int? AddedById { get; private set; }

    public Account? AddedBy { get; private set; }

    public DateTimeOffset? RetiredAt { get; private set; }

    private RejectionReason()
    {
    }

    /// <exception cref="ArgumentException">There is something wrong with it.</exception>
    public RejectionReason(string code, string sentence, bool isLegal, Account by)
    {
        if (Problems(code, sentence).FirstOrDefault() is (_, { } problem)) throw new ArgumentException(problem, nameof(code));
        (Code, Sentence, IsLegal) = (code.Trim(), sentence.Trim(), isLegal);
        (AddedBy, AddedById) = (by, by.Id);
    }

    /// <summary>Sentences by the property they belong to; empty when the reason can be stored.</summary>
    public static IEnumerable<(string Field, string Problem)> Problems(string? code, string? sentence)
    {
        var name = code?.Trim() ?? "";
        if (name.Length == 0 || !name.All(char.IsAsciiLetter)) yield return (nameof(Code), "Please give the reason a short name of the letters a to z.");
        else if (name.Length > ModerationDecision.LongestCode) yield return (nameof(Code), $"A name can have {ModerationDecision.LongestCode} letters; this one has {name.Length}.");
        var said = sentence?.Trim() ?? "";
        if (said.Length == 0) yield return (nameof(Sentence), "Please write the sentence that the sender is told.");
        else if (said.Length > LongestSentence) yield return (nameof(Sentence), $"A sentence can have {LongestSentence} characters; this one has {said.Length}.");
    }

    /// <summary>Is offered no longer.</summary>
    public void Retire(DateTimeOffset now) => RetiredAt ??= now;

    /// <summary>Those that every site begins with.</summary>
    internal static IEnumerable<object> Rows()
    {
        (string Code, string Sentence, bool IsLegal)[] first =
        [
            ("Attack", "It attacks a person instead of an argument.", false),
            ("Advertising", "It is advertising.", false),
            ("Private", "It names or shows private data of somebody.", false),
            ("OffTopic", "It has nothing to do with the story.", false),
            ("Hate", "It demeans people for what they are, such as their origin, belief, sex or age.", false),
            ("Threat", "It threatens somebody or calls for violence.", false),
            ("Untrue", "It states as a fact about somebody what cannot be shown to be true.", false),
            ("Repeated", "It repeats what was said already.", false),
            ("Impersonation", "It pretends to come from somebody else.", false),
            ("Copyright", "It copies more of another’s work than may be quoted.", true),
            ("Unlawful", "It is against the law.", true),
        ];
        return first.Select((r, i) => new { Id = i + 1, r.Code, r.Sentence, r.IsLegal });
    }
}
