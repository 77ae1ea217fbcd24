using System.Globalization;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What a story on the front page sends when it is moved, by a button or by hand.</summary>
public sealed class PlaceForm
{
    /// <summary>The edition of the front page that the editor has seen.</summary>
    public int Edition { get; init; }

    public int Story { get; init; }

    /// <summary>The number of the pin that holds it; 0 where none does.</summary>
    public int Pin { get; init; }

    /// <summary>Where it stands, such as <c>second:2</c>.</summary>
    public string? From { get; init; }

    /// <summary>Where it shall stand.</summary>
    public string? To { get; init; }

    /// <summary>Reads such a place.</summary>
    public static (string Zone, int Slot)? Read(string? place)
        => place?.Split(':') is [{ Length: > 0 } zone, var slot] && int.TryParse(slot, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (zone, number) : null;
}
