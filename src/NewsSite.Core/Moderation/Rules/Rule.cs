namespace NewsSite.Moderation.Rules;

/// <summary>One reason for which comments are held, refused or pointed out.</summary>
/// <param name="Name">What moderators call it.</param>
/// <param name="Version">The version of the rule book that set it.</param>
public abstract record Rule(string Name, int Version)
{
    /// <summary>Judges one comment, in time linear to its length.</summary>
    public abstract Finding Judge(Submission comment);

    protected Finding Passes() => new(Name, Version, Verdict.Passes, "", []);

    protected Finding Says(Verdict verdict, string reason, params IReadOnlyList<MatchedSpan> spans) => new(Name, Version, verdict, reason, spans);
}
