using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsSite.Photos.Renditions;

namespace NewsSite.Photos.Cards;

/// <summary>A picture of a headline, for other sites to show with a link to a story that has no photo they may show.</summary>
/// <param name="Headline">As it is printed.</param>
/// <param name="Paper">The paper's name.</param>
/// <param name="RunsLeft">Whether the story is read from right to left.</param>
public sealed record HeadlineCard(string Headline, string Paper, bool RunsLeft)
{
    /// <summary>In pixels.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    /// <summary>What the names of cards begin with in the store.</summary>
    public const string Beginning = "cards/";

    /// <summary>Counts changes of how cards look, so that each look has names of its own.</summary>
    private const int Look = 1;

    /// <summary>Whether libvips is on this machine and can draw letters.</summary>
    public static bool IsPossible => Vips.DrawsLetters;

    /// <summary>Says what it shows: the same card always has the same name, and another one another.</summary>
    public string Name { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Look}\n{Headline}\n{Paper}\n{RunsLeft}"))))[..32] + ".png";

    /// <summary>Where it is kept.</summary>
    public string Path => $"{Beginning}{Name[..2]}/{Name}";
}
