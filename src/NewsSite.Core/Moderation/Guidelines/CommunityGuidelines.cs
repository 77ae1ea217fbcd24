using NewsSite.Accounts;
using NewsSite.Markup;

namespace NewsSite.Moderation.Guidelines;

/// <summary>One version of what the paper asks of those who comment; a change is the next version, so that it stays known what somebody accepted.</summary>
public sealed class CommunityGuidelines
{
    public const int LongestText = 10_000;

    /// <summary>The number of the version.</summary>
    public int Id { get; private set; }

    /// <summary>Markdown; empty where there are none any more.</summary>
    public string Text { get; private set; } = "";

    public string Html { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    public int MadeById { get; private set; }

    public Account MadeBy { get; private set; } = null!;

    private CommunityGuidelines()
    {
    }

    /// <exception cref="ArgumentException">There is something wrong with the text.</exception>
    public CommunityGuidelines(string text, Account by, DateTimeOffset now)
    {
        if (ProblemWith(text) is { } problem) throw new ArgumentException(problem, nameof(text));
        (Text, Html) = (text, text.Length == 0 ? "" : CommentMarkdown.OfStaffToHtml(text));
        (MadeBy, MadeById, MadeAt) = (by, by.Id, now);
    }

    /// <summary>What is wrong with a text, in a sentence; none when nothing is.</summary>
    public static string? ProblemWith(string text) => text.Length > LongestText ? $"Guidelines can have {LongestText:N0} characters; these have {text.Length:N0}."
        : !CommentMarkdown.CanRender(text) ? "Quotations or lists are nested too deeply in these guidelines."
        : null;
}
