using System.Globalization;
using NewsSite.Notes;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the form of a note sends.</summary>
public sealed class NoteForm
{
    /// <summary>The value of <see cref="Back"/> in the panel beside a story's form.</summary>
    public const string Story = "story";

    public string? NoteText { get; init; }

    /// <summary>Where to go on; the notes' own page unless it says otherwise.</summary>
    public string? Back { get; init; }

    public string? Problem() => Note.Clean(NoteText).Length switch
    {
        0 => "Please write the note.",
        > Note.LongestText and var length => string.Create(
            CultureInfo.InvariantCulture, $"A note can have {Note.LongestText:N0} characters; this one has {length:N0}. Nothing was cut off."),
        _ => null,
    };
}
