namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A text field of a form at the desk.</summary>
public sealed record TextField(string Name, string Label, string? Value)
{
    /// <summary>0 for a single line.</summary>
    public int Rows { get; init; }

    public string Type { get; init; } = "text";

    public string? Hint { get; init; }

    /// <summary>The id of a <c>datalist</c> with suggestions.</summary>
    public string? List { get; init; }

    public string? Class { get; init; }

    /// <summary>Counted against these while it is typed.</summary>
    public CharacterLimits? Limits { get; init; }
}
