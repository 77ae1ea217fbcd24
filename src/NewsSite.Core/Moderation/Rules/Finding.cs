using System.Text.Json.Serialization;

namespace NewsSite.Moderation.Rules;

/// <summary>What a rule would do with a comment, mildest first; of several the strongest holds.</summary>
public enum Verdict
{
    /// <summary>It has nothing to say.</summary>
    Passes,

    /// <summary>It points something out to the moderators and stops nothing.</summary>
    Flags,

    /// <summary>It asks the sender once to think again; sent all the same, the comment is flagged.</summary>
    Nudges,

    /// <summary>A moderator has to decide.</summary>
    Holds,

    /// <summary>The comment is not published; a moderator can still approve it.</summary>
    Rejects,
}

/// <summary>Where in the Markdown of a comment a rule found something.</summary>
/// <param name="Start">From 0, in UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
public sealed record MatchedSpan(int Start, int Length);

/// <summary>What one rule said of one comment, as the ledger keeps it.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Version">The version of the rule book it was set by.</param>
/// <param name="Verdict">What it would do.</param>
/// <param name="Reason">A sentence for the moderators and for the sender; empty where it passes.</param>
/// <param name="Spans">The places it speaks of.</param>
public sealed record Finding(string Rule, int Version, Verdict Verdict, string Reason, IReadOnlyList<MatchedSpan> Spans)
{
    /// <summary>What the rule weighed, where it weighs; none mostly.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Score { get; init; }
}
