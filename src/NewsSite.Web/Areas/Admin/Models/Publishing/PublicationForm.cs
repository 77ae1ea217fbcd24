using NewsSite.Publishing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the publishing panel sends.</summary>
public sealed class PublicationForm
{
    /// <summary>The version of the story that the editor has read.</summary>
    public int Version { get; init; }

    /// <summary>Empty for at once; else the newsroom's local time.</summary>
    public string? At { get; init; }

    /// <summary><c>first</c> or <c>second</c>, where the clocks go back over <see cref="At"/>.</summary>
    public string? Which { get; init; }

    public ChangeKind Change { get; init; } = ChangeKind.Update;

    /// <summary>What readers are told of a change.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the public history leaves out what the story said before this change.</summary>
    public bool HidesEarlier { get; init; }

    /// <summary>Whether a correction is printed after the story instead of before it.</summary>
    public bool CorrectsAtEnd { get; init; }

    /// <summary>Why it is published although something speaks against it.</summary>
    public string? Force { get; init; }

    public bool? Second() => Which switch { "first" => false, "second" => true, _ => null };
}
