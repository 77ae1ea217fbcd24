using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Reports;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Sample;

/// <summary>What <c>newsroom.json</c> beside the sample's stories and photos says.</summary>
internal sealed record SampleFile(
    IReadOnlyList<SampleSection> Sections, IReadOnlyList<SampleAuthor> Authors, IReadOnlyList<SampleStory> Stories, IReadOnlyList<SampleComment> Comments,
    IReadOnlyList<SampleNote> Notes, IReadOnlyList<SampleReport> Reports, IReadOnlyList<SampleEntry> Entries)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static async Task<SampleFile> ReadAsync(CancellationToken cancel)
    {
        await using var file = File.OpenRead(PathOf("newsroom.json"));
        return await JsonSerializer.DeserializeAsync<SampleFile>(file, Json, cancel)
            ?? throw new InvalidDataException("newsroom.json is empty.");
    }

    /// <summary>Where a file of the sample stands.</summary>
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Sample", name);

    /// <summary>A date, or hours from the time of filling such as <c>-3h</c>; none for none.</summary>
    public static DateTimeOffset? When(string? time, DateTimeOffset now) => time switch
    {
        null => null,
        [.. var hours, 'h'] => now.AddHours(double.Parse(hours, CultureInfo.InvariantCulture)),
        _ => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };
}

internal sealed record SampleSection(string Name, string Slug, string? Parent, string Description);

internal sealed record SampleAuthor(string Name, string Slug, string Bio);

internal sealed record SampleCredit(string Author, AuthorRole Role);

internal sealed record SampleStory(
    int Number, string Body, string Headline, string Standfirst, string Slug, string Section, StoryKind Kind, IReadOnlyList<SampleCredit> Authors,
    string? Byline, string? Dateline, string? Source, string Language, TextDirection Direction, IReadOnlyList<string> Tags,
    string? Published, string? Updated, bool CommentsOpen, SamplePhoto? Photo);

internal sealed record SamplePhoto(
    string File, int Width, int Height, string Received, string Description, string Creator, string Credit, string Source, string? Restrictions,
    string? TakenAt, string? Place, string? Reference, string Caption, string AltText);

internal sealed record SampleComment(
    string Key, int Story, string? Parent, string Name, string? Email, string Body, int MinutesAfter, CommentState State, string? Reason,
    bool WasApproved = false, bool Erased = false, string? Language = null, bool Confirmed = false, string? Pick = null, int Respects = 0);

internal sealed record SampleEntry(int Story, int MinutesAfter, string Headline, string Body, string Byline, bool IsKeyEvent, bool IsPinned);

internal sealed record SampleNote(int Story, string By, int MinutesAgo, string Text, string? DoneBy);

/// <param name="Comment">The key of the comment; a rejected one was rejected because of the report.</param>
/// <param name="Reason">Why.</param>
/// <param name="Words">In the reader's words.</param>
/// <param name="Name">Who reports it.</param>
/// <param name="Email">Where the reader is told of it.</param>
/// <param name="MinutesAgo">For one that waits.</param>
/// <param name="Ground">Which law, for what is illegal.</param>
internal sealed record SampleReport(string Comment, ReportReason Reason, string Words, string? Name, string? Email, int? MinutesAgo, IllegalGround? Ground = null);
