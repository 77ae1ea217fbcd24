namespace NewsSite.Markup;

/// <summary>A photo that a body shows, with what the body says of it.</summary>
/// <param name="Id">The number of the <see cref="Photos.Photo"/>; there may be none.</param>
/// <param name="AltText">For those who do not see it; empty when the writer gave none.</param>
/// <param name="Caption">Plain text, printed beside the credit; may be empty.</param>
public sealed record BodyPhoto(int Id, string AltText, string Caption);

/// <summary>What a body holds besides its words.</summary>
/// <param name="Photos">In the order of the text, each as often as it is shown.</param>
/// <param name="Stories">The numbers of the articles it points at, each once.</param>
/// <param name="Slips">Sentences about what its writer probably meant otherwise.</param>
public sealed record BodyFurniture(IReadOnlyList<BodyPhoto> Photos, IReadOnlyList<int> Stories, IReadOnlyList<string> Slips)
{
    /// <summary>The most photos, and the most stories, that one body prints.</summary>
    public const int MostOfAKind = 100;

    /// <summary>The numbers of the photos, each once.</summary>
    public IReadOnlyCollection<int> PhotoIds { get; } = [.. Photos.Select(p => p.Id).Distinct()];
}

/// <summary>A body as HTML in which photos and stories are <see cref="BodyPlaceholders"/>, and what it holds.</summary>
public sealed record RenderedBody(string Html, BodyFurniture Furniture);
