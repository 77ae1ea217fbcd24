using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Data;
using NewsSite.Sections;
using NewsSite.Web.Languages;
using NewsSite.Standing;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the section form sends.</summary>
public sealed class SectionForm
{
    public string? Name { get; init; }

    /// <summary>Empty means: make it from the name.</summary>
    public string? Slug { get; init; }

    public string? Description { get; init; }

    public int? ParentId { get; init; }

    /// <summary>Empty means: that of the section above, or of the site.</summary>
    public string? Language { get; init; }

    public int Version { get; init; }

    public static SectionForm Of(Section section)
        => new() { Name = section.Name, Slug = section.Slug, Description = section.Description, ParentId = section.ParentId, Language = section.Language, Version = section.Version };

    /// <summary>The slug typed or made.</summary>
    public string Address() => string.IsNullOrWhiteSpace(Slug) ? Articles.Slug.From(Name ?? "") : Slug.Trim();

    /// <summary>The tag as it is usually written, such as <c>de-AT</c>; none where none was typed.</summary>
    public string? SpokenLanguage() => string.IsNullOrWhiteSpace(Language) ? null : CultureInfo.GetCultureInfo(Language.Trim()).Name;

    public AddressChange Change(NewsDbContext db, Section section) => new(db, new FormerAddress(section.PublicPath, section), $"/{Address()}");

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
        if (!string.IsNullOrWhiteSpace(Language) && !(Language.Trim().Length <= Section.LongestLanguage && PageLanguage.IsSpoken(Language.Trim())))
            yield return (nameof(Language), $"The pages cannot speak “{Language.Trim()}”. They have texts in English (en), German (de) and Arabic (ar), and take varieties of these such as de-AT.");
    }

    /// <summary>The same for what the other sections do not allow.</summary>
    /// <param name="db">Where former addresses are.</param>
    /// <param name="all">Every section.</param>
    /// <param name="section">The one that is changed; none for a new one.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<(string Field, string Problem)>> ProblemsAmongAsync(
        NewsDbContext db, IReadOnlyCollection<Section> all, Section? section, CancellationToken cancel)
    {
        var problems = Problems().ToList();
        var parent = all.FirstOrDefault(s => s.Id == ParentId);
        if (ParentId is not null && parent is null) problems.Add((nameof(ParentId), "This section no longer exists. Choose another."));
        else if (Section.ReasonNotToStandWithin(section, parent, all) is { } reason) problems.Add((nameof(ParentId), reason));
        if (all.Any(s => s != section && s.Slug == Address())) problems.Add((nameof(Slug), $"There is a section at “{Address()}” already."));
        if (section?.Slug != Address() && await db.StandingPages.Called(Address()).AnyAsync(cancel)) problems.Add((nameof(Slug), $"A page stands at “{Address()}”. Choose another address."));
        if (problems.Count > 0) return problems;
        var former = section is null ? await AddressChange.ProblemAsync(db, $"/{Address()}", cancel) : await Change(db, section).ProblemAsync(cancel);
        return former is null ? [] : [(nameof(Slug), former)];
    }
}
