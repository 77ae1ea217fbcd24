using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Moderation.Queues;
using NewsSite.Moderation.Shifts;
using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Which comments a moderator looks at.</summary>
public enum Queue
{
    Waiting,

    /// <summary>Reported by readers and not decided since.</summary>
    Reported,

    /// <summary>Put on the page by the rules and not read yet.</summary>
    Unread,
    Approved,
    Rejected,
    Spam,

    /// <summary>Refused, and its sender asks that somebody else look again.</summary>
    Appeals,
}

/// <summary>A queue and what it is asked for, as its address says it.</summary>
public sealed partial class CommentFilterForm
{
    private const int MostStories = 50;

    /// <summary>The name of a <see cref="Models.Queue"/>; the waiting ones when none is named.</summary>
    public string? Queue { get; init; }

    /// <summary>Words of the comment.</summary>
    public string? Q { get; init; }

    /// <summary>A part of the sender's name, or the whole email.</summary>
    public string? Person { get; init; }

    /// <summary>Numbers or addresses of stories.</summary>
    public string? Stories { get; init; }

    public int? Section { get; init; }

    /// <summary>None where there is no queue of that name.</summary>
    public Queue? Wanted => string.IsNullOrEmpty(Queue) ? Models.Queue.Waiting : Enum.TryParse<Queue>(Queue, ignoreCase: true, out var queue) && Enum.IsDefined(queue) ? queue : null;

    /// <summary>Whether it asks for more than a queue.</summary>
    public bool IsFilter => Asked.Any();

    /// <summary>Spelled always alike, so that two addresses that ask for the same are the same; empty for the whole queue of those that wait.</summary>
    public string Query => Spell(Wanted is { } queue and not Models.Queue.Waiting ? queue.ToString().ToLowerInvariant() : null);

    private IEnumerable<(string Name, string? Value)> Asked
        => new (string Name, string? Value)[] { ("q", Q), ("person", Person), ("stories", Stories), ("section", Section?.ToString(CultureInfo.InvariantCulture)) }.Where(f => !string.IsNullOrWhiteSpace(f.Value));

    /// <summary>The queue's address with this filter and more.</summary>
    public string Address(string? more = null, string path = "/admin/comments")
        => string.Join('&', new[] { Query, more }.Where(p => p is { Length: > 0 })) is { Length: > 0 } query ? $"{path}?{query}" : path;

    /// <summary>The same filter on another queue.</summary>
    public string In(Queue queue) => Spell(queue == Models.Queue.Waiting ? null : queue.ToString().ToLowerInvariant()) is { Length: > 0 } query ? $"/admin/comments?{query}" : "/admin/comments";

    /// <summary>What it asks for, within what a moderator looks after.</summary>
    public CommentFilter Filter(ModeratorScope scope, IReadOnlyList<Section> sections)
    {
        var section = sections.FirstOrDefault(s => s.Id == Section);
        IReadOnlyList<int>? ids = section is null ? scope.SectionIds : [.. sections.Where(s => s.Path.StartsWith(section.Path, StringComparison.Ordinal) && scope.Covers(s.Id)).Select(s => s.Id)];
        return new()
        {
            Words = (Q ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(5).ToList(),
            Person = Person?.Trim() ?? "",
            ArticleIds = [.. Numbers().Take(MostStories)],
            SectionIds = ids,
        };
    }

    /// <summary>What is wrong with it; nothing mostly.</summary>
    public string? Problem() => !string.IsNullOrWhiteSpace(Stories) && !Numbers().Any() ? "Please give the numbers or the addresses of the stories, such as 12, 15." : null;

    private IEnumerable<int> Numbers()
        => Story().Matches(Stories ?? "").Select(m => int.TryParse(m.Groups[1].Value, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct();

    private string Spell(string? queue)
        => string.Join('&', new[] { ("queue", queue) }.Concat(Asked).Where(f => f.Item2 is not null).Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2!.Trim())}"));

    [GeneratedRegex(@"(?<![\w-])(\d{1,9})(?![\w-])")]
    private static partial Regex Story();
}
