namespace NewsSite.Photos;

/// <summary>A picture and what is true of it wherever it is used.</summary>
public sealed class Photo
{
    public const int LongestCredit = 300;
    public const int LongestCreator = 200;
    public const int LongestRestrictions = 1000;
    public const int LongestPlace = 200;

    public int Id { get; private set; }

    /// <summary>Name below the media folder; begins with the hash of the content, so it never changes meaning.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>In pixels.</summary>
    public int Width { get; private set; }

    /// <summary>In pixels.</summary>
    public int Height { get; private set; }

    /// <summary>The caption as the agency sent it, id, credit and restrictions included; never shown to readers.</summary>
    public string Received { get; init; } = "";

    /// <summary>What the picture shows, in words fit for readers.</summary>
    public string Description { get; init; } = "";

    /// <summary>The photographer.</summary>
    public string Creator { get; init; } = "";

    /// <summary>What must be printed beside the picture, as the supplier wants it.</summary>
    public string Credit { get; init; } = "";

    /// <summary>Where the picture came from, such as an agency.</summary>
    public string Source { get; init; } = "";

    /// <summary>What the supplier forbids, as received; never shown to readers.</summary>
    public string Restrictions { get; init; } = "";

    /// <summary>The supplier's own number of the picture.</summary>
    public string Reference { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>When it was taken; the time of day may be unknown and is then midnight.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    public DateTimeOffset AddedAt { get; private set; }

    private Photo()
    {
    }

    public Photo(string fileName, int width, int height, DateTimeOffset now)
    {
        FileName = fileName;
        Width = width;
        Height = height;
        AddedAt = now;
    }
}
