using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the section form sends.</summary>
public sealed class SectionForm
{
    public string? Name { get; init; }

    /// <summary>Empty means: make it from the name.</summary>
    public string? Slug { get; init; }

    public string? Description { get; init; }

    public int? ParentId { get; init; }

    /// <summary>The slug typed or made.</summary>
    public string Address() => string.IsNullOrWhiteSpace(Slug) ? Articles.Slug.From(Name ?? "") : Slug.Trim();

    /// <summary>Field and sentence for everything that cannot be stored.</summary>
    public IEnumerable<(string Field, string Problem)> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return (nameof(Name), "Please enter the name of the section.");
        else if (Name.Trim().Length > Section.LongestName)
            yield return (nameof(Name), $"A name can have {Section.LongestName} characters; this one has {Name.Trim().Length}.");
        else if (!Section.CanHave(Address()))
            yield return (nameof(Slug), $"A section cannot have the address “{Address()}”: it is malformed or belongs to the site itself.");
        if (Description?.Trim().Length > Section.LongestDescription)
            yield return (nameof(Description), $"A description can have {Section.LongestDescription} characters; this one has {Description.Trim().Length}.");
    }
}

/// <summary>The sections, and the form for a new one.</summary>
public sealed record SectionList(IReadOnlyList<Section> Sections, SectionForm Form);
