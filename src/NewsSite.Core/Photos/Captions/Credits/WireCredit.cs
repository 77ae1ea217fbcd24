namespace NewsSite.Photos.Captions.Credits;

/// <summary>Whom a wire caption credits.</summary>
public sealed record WireCredit
{
    /// <summary>As it has to be printed.</summary>
    public required string Line { get; init; }

    /// <summary>Who sent it, by its usual name.</summary>
    public string? Agency { get; init; }

    /// <summary>A person's name in ordinary letters.</summary>
    public string? Photographer { get; init; }

    /// <summary>The body or second agency that the picture came from.</summary>
    public string? Provider { get; init; }

    /// <summary>Whether it was taken for all media at once.</summary>
    public bool IsPool { get; init; }

    /// <summary>Whether somebody with an interest in it gave it out.</summary>
    public bool IsHandout { get; init; }
}
