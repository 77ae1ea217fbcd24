namespace NewsSite.Moderation.Rules;

/// <summary>Holds what looks sent by a program: a field filled that no person sees, or a form filled faster than anybody types.</summary>
public sealed record MachineSigns(int Version, int FewestSeconds) : Rule("Signs of a machine", Version)
{
    public override Finding Judge(Submission comment)
    {
        if (comment.FilledTrap) return Says(Verdict.Holds, "A field was filled in that people do not see.");
        return comment.TimeTaken is { } taken && taken < TimeSpan.FromSeconds(FewestSeconds)
            ? Says(Verdict.Holds, $"It was written in less than {FewestSeconds} seconds.")
            : Passes();
    }
}
