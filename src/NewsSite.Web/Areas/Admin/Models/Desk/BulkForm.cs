using System.Globalization;
using NewsSite.Desk;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the form below the list sends.</summary>
public sealed class BulkForm
{
    /// <summary>What to do: the name of a <see cref="BulkKind"/>.</summary>
    public string? Act { get; init; }

    /// <summary>The ticked stories, each as its number and the version that was listed, such as <c>12-3</c>.</summary>
    public IReadOnlyList<string>? Story { get; init; }

    public int? NewOwner { get; init; }

    public int? MoveTo { get; init; }

    public string? Tag { get; init; }

    public string? Note { get; init; }

    /// <summary>Number and version of each ticked story; those that cannot be read are left out.</summary>
    public IReadOnlyList<(int Id, int Version)> Ticked() =>
        [.. (Story ?? []).Select(s => s?.Split('-')).Select(parts => parts is [var id, var version] && TryRead(id, out var i) && TryRead(version, out var v) ? (i, v) : default).Where(t => t.Item1 > 0)];

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
