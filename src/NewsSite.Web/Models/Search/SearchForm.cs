namespace NewsSite.Web.Models;

/// <summary>What a search is narrowed down to, as its address says it.</summary>
public sealed class SearchForm
{
    public const string NewestFirst = "newest";

    /// <summary>A section's slug.</summary>
    public string? Section { get; init; }

    /// <summary>An author's name.</summary>
    public string? Author { get; init; }

    /// <summary>The first day, in the site's zone.</summary>
    public string? From { get; init; }

    /// <summary>The last day, in the site's zone.</summary>
    public string? Until { get; init; }

    /// <summary>Given where only stories with a photo are wanted.</summary>
    public string? Photo { get; init; }

    /// <summary><see cref="NewestFirst"/>, or anything else for the best first.</summary>
    public string? Sort { get; init; }

    /// <summary>The number of a page of the best.</summary>
    public string? Page { get; init; }

    /// <summary>The <see cref="PageKey"/> at which the page before ended, where the newest come first.</summary>
    public string? Before { get; init; }

    public bool IsNewestFirst => Sort == NewestFirst;

    public bool IsNarrowed => !new[] { Section, Author, From, Until, Photo }.All(string.IsNullOrWhiteSpace);

    /// <summary>The address of a search that is narrowed down like this one.</summary>
    public string Address(string text, bool newestFirst, string? more = null)
        => "/search?" + string.Join('&', new (string Name, string? Value)[]
            {
                ("q", text), ("section", Section), ("author", Author), ("from", From), ("until", Until), ("photo", Photo), ("sort", newestFirst ? NewestFirst : null),
            }
            .Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value!.Trim())}").Append(more).Where(p => p is { Length: > 0 }));
}
