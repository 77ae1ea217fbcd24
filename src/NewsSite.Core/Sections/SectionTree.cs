namespace NewsSite.Sections;

/// <summary>Sections in the order of the paper: each followed by what stands within it.</summary>
public static class SectionTree
{
    public static IReadOnlyList<Section> InTreeOrder(this IReadOnlyCollection<Section> all) => [.. Below(null, all)];

    /// <summary>The names from the top to a section, such as <c>World / Europe</c>.</summary>
    public static string FullName(this Section section, IReadOnlyCollection<Section> all)
        => all.FirstOrDefault(s => s.Id == section.ParentId) is { } parent ? $"{parent.FullName(all)} / {section.Name}" : section.Name;

    /// <summary>Language by slug of the sections that have one, of their own or of the closest section above that has.</summary>
    public static IEnumerable<KeyValuePair<string, string>> WithLanguages(this IReadOnlyCollection<Section> all)
    {
        foreach (var section in all)
        {
            var closest = all.Where(s => s.Language is not null && section.Path.StartsWith(s.Path, StringComparison.Ordinal)).MaxBy(s => s.Path.Length);
            if (closest is { Language: { } language }) yield return new(section.Slug, language);
        }
    }

    private static IEnumerable<Section> Below(int? parent, IReadOnlyCollection<Section> all) => all
        .Where(s => s.ParentId == parent).OrderBy(s => s.Position).ThenBy(s => s.Id).SelectMany(s => Below(s.Id, all).Prepend(s));
}
