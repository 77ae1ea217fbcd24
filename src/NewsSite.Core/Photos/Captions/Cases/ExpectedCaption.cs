using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace NewsSite.Photos.Captions.Cases;

/// <summary>What a caption is to come out as, in the form of the cases that the reading of captions is held to; what is none, false or empty is left out.</summary>
public sealed record ExpectedCaption
{
    /// <summary>How cases are written, here and in their file: letters of all languages as they are.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public sealed record ExpectedCredit(string? Line, string? Agency, string? Photographer, string? Provider, bool Pool, bool Handout);

    public sealed record ExpectedRestriction(string Code, string? Kind, string? Value);

    public string? Id { get; init; }

    public IReadOnlyList<string>? Flags { get; init; }

    public IReadOnlyList<int>? Set { get; init; }

    public string? Text { get; init; }

    public string? Dateline { get; init; }

    public string? Place { get; init; }

    public string? Date { get; init; }

    public string? Reissued { get; init; }

    public string? Embargo { get; init; }

    public ExpectedCredit? Credit { get; init; }

    public IReadOnlyList<ExpectedRestriction>? Restrictions { get; init; }

    /// <summary>As the caption was read.</summary>
    public static ExpectedCaption Of(WireCaption caption)
    {
        var flags = new[] { caption.IsFile ? "FILE" : "", caption.IsSelect ? "SELECT" : "" }.Where(f => f != "").ToList();
        return new()
        {
            Id = caption.Id, Flags = flags.Count == 0 ? null : flags, Set = caption.Set is { } set ? [set.Number, set.Of] : null, Text = caption.Text, Dateline = caption.Dateline, Place = caption.Place,
            Date = caption.Date?.ToString(), Reissued = caption.Reissued?.ToString(), Embargo = caption.Embargo,
            Credit = caption.Credit is { } credit ? new(credit.Line, credit.Agency, credit.Photographer, credit.Provider, credit.IsPool, credit.IsHandout) : null,
            Restrictions = Of(caption.Restrictions),
        };
    }

    /// <summary>None where nothing is demanded.</summary>
    public static IReadOnlyList<ExpectedRestriction>? Of(IReadOnlyList<Restrictions.WireRestriction> restrictions)
        => restrictions.Count == 0 ? null : [.. restrictions.Select(r => new ExpectedRestriction(r.Code, r.Target?.ToString().ToLowerInvariant(), r.Value == "" ? null : r.Value))];

    public static ExpectedCaption Read(string json) => JsonSerializer.Deserialize<ExpectedCaption>(json, Json)!;

    public string Write() => JsonSerializer.Serialize(this, Json);
}
