namespace NewsSite.Moderation.Rules;

/// <summary>Points out what was sent while a story was in slow mode, so that moderators read it with that in mind.</summary>
public sealed record SentInSlowMode(int Version) : Rule("Slow mode", Version)
{
    public override Finding Judge(Submission comment)
        => comment.Terms?.SlowUntil is null ? Passes() : Says(Verdict.Flags, "It was sent while many were writing under this story and slow mode was on.");
}
