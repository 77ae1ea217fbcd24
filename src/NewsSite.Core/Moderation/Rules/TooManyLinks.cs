using NewsSite.Markup;

namespace NewsSite.Moderation.Rules;

/// <summary>Holds a comment with as many links as the limit or more; links to listed hosts are not counted.</summary>
public sealed record TooManyLinks(int Version, int Limit, IReadOnlyCollection<string> AllowedHosts) : Rule("Links", Version)
{
    public override Finding Judge(Submission comment)
    {
        if (Limit == 0) return Passes();
        var links = CommentMarkdown.Links(comment.Words.Body).Where(l => !IsAllowed(l.Url)).ToList();
        return links.Count < Limit ? Passes()
            : Says(Verdict.Holds, links.Count == 1 ? "It has a link." : $"It has {links.Count} links.", [.. links.Select(l => new MatchedSpan(l.Start, l.Length))]);
    }

    /// <summary>A listed host stands for itself and everything below it.</summary>
    private bool IsAllowed(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            && AllowedHosts.Any(h => parsed.Host.Equals(h, StringComparison.OrdinalIgnoreCase) || parsed.Host.EndsWith($".{h}", StringComparison.OrdinalIgnoreCase));
}
