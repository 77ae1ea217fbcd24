using NewsSite.Coverage;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What the form of an entry of a live story sends.</summary>
public sealed class EntryForm
{
    public string? Headline { get; init; }

    public string? Body { get; init; }

    public string? Byline { get; init; }

    public bool IsKeyEvent { get; init; }

    /// <summary>Names the form, so that the same form sent twice makes one entry.</summary>
    public Guid DraftId { get; init; } = Guid.NewGuid();

    /// <summary>The entry's version that the form shows; 0 for a new one.</summary>
    public int Version { get; init; }

    public EntryWords Words => EntryWords.Of(Headline, Body, Byline, IsKeyEvent);

    public static EntryForm Of(LiveEntry entry) => new()
    {
        Headline = entry.Headline, Body = entry.Body, Byline = entry.Byline, IsKeyEvent = entry.IsKeyEvent, Version = entry.Version,
    };

    /// <summary>The same on a newer version of the entry, after whoever wrote it was shown that.</summary>
    public EntryForm On(int version) => new() { Headline = Headline, Body = Body, Byline = Byline, IsKeyEvent = IsKeyEvent, DraftId = DraftId, Version = version };
}
