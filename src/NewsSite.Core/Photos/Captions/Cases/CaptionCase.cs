using NewsSite.Accounts;

namespace NewsSite.Photos.Captions.Cases;

/// <summary>A caption that the desk corrected: as it was read, and what the desk made of it. A later correction is one more.</summary>
public sealed class CaptionCase
{
    public int Id { get; private set; }

    public int PhotoId { get; private set; }

    /// <summary>As received, spelled uniformly.</summary>
    public string Caption { get; private set; } = "";

    /// <summary>The <see cref="ExpectedCaption"/> that was read from it.</summary>
    public string Parsed { get; private set; } = "";

    /// <summary>The <see cref="ExpectedCaption"/> that it should have been.</summary>
    public string Corrected { get; private set; } = "";

    public int CorrectedById { get; private set; }

    public Account CorrectedBy { get; private set; } = null!;

    public DateTimeOffset CorrectedAt { get; private set; }

    private CaptionCase()
    {
    }

    internal CaptionCase(Photo photo, string caption, string parsed, string corrected, Account by, DateTimeOffset now)
        => (PhotoId, Caption, Parsed, Corrected, CorrectedBy, CorrectedAt) = (photo.Id, caption, parsed, corrected, by, now);
}
