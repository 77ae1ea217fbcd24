namespace NewsSite.Photos.Captions;

/// <summary>What a stretch of a wire caption became.</summary>
public enum CaptionPartKind
{
    Text,
    Id,
    Set,
    File,
    Select,
    Embargo,
    Dateline,
    Place,
    Date,
    Credit,
    Restriction,
    Note,
    Unread,
}

/// <summary>A stretch of a wire caption, in UTF-16 code units of <see cref="WireCaption.Received"/>.</summary>
public readonly record struct CaptionPart(CaptionPartKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
