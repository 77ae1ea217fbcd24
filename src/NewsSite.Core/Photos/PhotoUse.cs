namespace NewsSite.Photos;

/// <summary>A photo in one story: what is said of it there.</summary>
public sealed class PhotoUse
{
    public const int LongestCaption = 2000;
    public const int LongestAltText = 1000;

    public int Id { get; private set; }

    public int StoryId { get; private set; }

    public int PhotoId { get; private set; }

    public Photo Photo { get; private set; } = null!;

    public string Caption { get; private set; } = "";

    /// <summary>What one would say to somebody who does not see the picture.</summary>
    public string AltText { get; private set; } = "";

    private PhotoUse()
    {
    }

    internal PhotoUse(Photo photo, string caption, string altText) => Become(photo, caption, altText);

    internal void Become(Photo photo, string caption, string altText)
    {
        Photo = photo;
        Caption = caption;
        AltText = altText;
    }
}
