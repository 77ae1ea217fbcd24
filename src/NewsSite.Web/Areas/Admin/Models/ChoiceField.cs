namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>A field of a form at the desk in which one of several is chosen, or none.</summary>
public sealed record ChoiceField(string Name, string Label, string None, IReadOnlyList<ArticleEditor.Choice> Choices, int? Chosen);
