namespace NewsSite.Web.Models;

/// <summary>A photo as readers get it: never the agency's own sentence, number or restrictions.</summary>
public sealed record PrintedPhoto(string FileName, int Width, int Height, string AltText, string Caption, string Credit)
{
    /// <summary>Whether it comes further down than the browser should hurry for.</summary>
    public bool StandsInBody { get; init; }

    public string Source => Address.Media(FileName);
}
