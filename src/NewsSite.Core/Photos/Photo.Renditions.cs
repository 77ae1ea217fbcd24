namespace NewsSite.Photos;

/// <summary>What is made of a photo's file.</summary>
public sealed partial class Photo
{
    /// <summary>When all its renditions had been made, or could not be; none while they wait to be made, or are cleared away for good.</summary>
    public DateTimeOffset? RenditionsMadeAt { get; private set; }

    /// <summary>Why its renditions could not be made; empty when they could.</summary>
    public string RenditionTrouble { get; private set; } = "";

    /// <summary>When it was looked at, so that near copies are found; none while it waits for that.</summary>
    public DateTimeOffset? LookedAt { get; private set; }

    /// <summary>What its renditions say of themselves.</summary>
    public (string Creator, string Credit, string Copyright, string Description) Said => (Creator, Credit, Copyright, Description);

    /// <summary>Has its renditions made again, because what they say has changed.</summary>
    public void MakeAgain() => (RenditionsMadeAt, RenditionTrouble) = (null, "");
}
