using System.Globalization;

namespace NewsSite.Caching;

/// <summary>What a page can show that changes.</summary>
public enum PageTagKind : byte
{
    /// <summary>Whatever there is.</summary>
    Everything,

    /// <summary>What stands around every page: the sections, the links at the foot.</summary>
    Furniture,

    /// <summary>Names of authors, tags and series, wherever they are printed.</summary>
    Names,
    Breaking,

    /// <summary>What editors have decided about the front page.</summary>
    Front,

    /// <summary>Which stories are the latest of the whole paper.</summary>
    Latest,
    Corrections,

    /// <summary>When something was last withdrawn.</summary>
    Withdrawals,

    /// <summary>When public stories last changed.</summary>
    Sitemaps,
    StandingPages,

    /// <summary>How comments work where no story says otherwise.</summary>
    Commenting,

    /// <summary>At which hours something appears by itself.</summary>
    Hours,

    /// <summary>A story as it is shown anywhere.</summary>
    Article,

    /// <summary>What only a story's own page shows of it.</summary>
    Page,

    /// <summary>A story's comments and their number.</summary>
    Comments,

    /// <summary>Which stories a section has.</summary>
    Section,
    Tag,
    Author,
    Series,

    /// <summary>Which stories were published on a day of UTC, counted from 1 January 0001.</summary>
    Day,
}

/// <summary>One thing that a page shows, such as <c>article-412</c>; a page that shows it is made again when it changes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Id">Which one, where there are several.</param>
public readonly record struct PageTag(PageTagKind Kind, int Id = 0)
{
    private static readonly Dictionary<string, PageTagKind> Kinds = Enum.GetValues<PageTagKind>().ToDictionary(k => k.ToString().ToLowerInvariant());

    /// <summary>The tag of a day on which something was published.</summary>
    public static PageTag Day(DateTimeOffset at) => new(PageTagKind.Day, DateOnly.FromDateTime(at.UtcDateTime).DayNumber);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else, such as a kind of a newer version.</summary>
    public static PageTag? Read(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (!Kinds.TryGetValue(dash < 0 ? text : text[..dash], out var kind)) return null;
        return dash < 0 ? new(kind) : int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new(kind, id) : null;
    }

    public override string ToString()
    {
        var kind = Kind.ToString().ToLowerInvariant();
        return Id == 0 ? kind : FormattableString.Invariant($"{kind}-{Id}");
    }
}
