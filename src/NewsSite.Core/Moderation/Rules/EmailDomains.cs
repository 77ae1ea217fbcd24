namespace NewsSite.Moderation.Rules;

/// <summary>Holds or refuses comments by the domain of the email address that was given.</summary>
public sealed record EmailDomains(int Version, IReadOnlyCollection<string> Held, IReadOnlyCollection<string> Refused) : Rule("Email domains", Version)
{
    public override Finding Judge(Submission comment)
    {
        if (comment.Words.Email?.Split('@')[^1] is not { } domain) return Passes();
        if (Find(Refused, domain) is { } refused) return Says(Verdict.Rejects, $"Comments from addresses at {refused} are not taken.");
        return Find(Held, domain) is { } held ? Says(Verdict.Holds, $"Comments from addresses at {held} wait for a moderator.") : Passes();
    }

    private static string? Find(IEnumerable<string> domains, string domain)
        => domains.FirstOrDefault(d => domain.Equals(d, StringComparison.OrdinalIgnoreCase) || domain.EndsWith($".{d}", StringComparison.OrdinalIgnoreCase));
}
