namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the list of articles is asked for, as its address says it.</summary>
public sealed class ArticleFilterForm
{
    public const string Me = "me";
    public const string Nobody = "none";
    public const string SentBack = "SentBack";
    public const string Late = "Late";

    /// <summary>Words of the headline.</summary>
    public string? Q { get; init; }

    /// <summary>The name of an <see cref="Publishing.EditorialState"/>, <see cref="SentBack"/> or <see cref="Late"/>.</summary>
    public string? State { get; init; }

    /// <summary>A section's slug.</summary>
    public string? Section { get; init; }

    /// <summary>An author's slug.</summary>
    public string? Author { get; init; }

    /// <summary>An account's number, <see cref="Me"/> or <see cref="Nobody"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>Which date: the name of an <see cref="Desk.ArticleDate"/>.</summary>
    public string? Date { get; init; }

    /// <summary>The first day, in the newsroom's zone.</summary>
    public string? From { get; init; }

    /// <summary>The last day, in the newsroom's zone.</summary>
    public string? Until { get; init; }

    public bool HasDays => !string.IsNullOrWhiteSpace(From) || !string.IsNullOrWhiteSpace(Until);

    /// <summary>Spelled always alike, so that two addresses that ask for the same are the same; empty when nothing is asked.</summary>
    public string Query => string.Join('&', new (string Name, string? Value)[]
        {
            ("q", Q), ("state", State), ("section", Section), ("author", Author), ("owner", Owner), ("date", HasDays ? Date : null), ("from", From), ("until", Until),
        }
        .Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value!.Trim())}"));

    /// <summary>The list's address with this filter and more.</summary>
    public string Address(string? more = null, string path = "/admin/articles")
        => string.Join('&', new[] { Query, more }.Where(p => p is { Length: > 0 })) is { Length: > 0 } query ? $"{path}?{query}" : path;
}
