using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Moderation.Modes;
using NewsSite.Sections;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>How comments work on the site, in one section or under one story: what is set there, and what comes from around it.</summary>
/// <param name="SectionId">The section that is set; none for the site or a story.</param>
/// <param name="StoryId">The story that is set; none for the site or a section.</param>
/// <param name="Name">What the section or the story is called; empty for the site.</param>
/// <param name="Form">What is set, or was typed.</param>
/// <param name="Around">The settings around these, the closest first; empty for the site.</param>
/// <param name="IsPreModerated">What the rule book says where no settings say a mode.</param>
public sealed record CommentSettingsPage(int? SectionId, int? StoryId, string Name, CommentSettingsForm Form, IReadOnlyList<CommentSettings> Around, bool IsPreModerated)
{
    private const int ApartListed = 100;

    public bool IsSites => SectionId is null && StoryId is null;

    /// <summary>Where the page is and its form goes.</summary>
    public string Address => SectionId is { } section ? $"/admin/commenting/sections/{section}" : StoryId is { } story ? $"/admin/commenting/stories/{story}" : "/admin/commenting";

    /// <summary>What was kept of this place before, with who changed it.</summary>
    public CommentSettings? Kept { get; private init; }

    /// <summary>What it comes to at this moment; none for a story that readers do not have.</summary>
    public CommentTerms? Now { get; private init; }

    /// <summary>Whether an editor has switched the comments of the story off in its form.</summary>
    public bool IsSwitchedOff { get; private init; }

    /// <summary>Sections and stories for which something else is set.</summary>
    public IReadOnlyList<CommentSettings> Apart { get; private init; } = [];

    public IReadOnlyList<Section> Sections { get; private init; } = [];

    /// <summary>What was typed to find a story by.</summary>
    public string? Find { get; init; }

    public string? Notice { get; init; }

    /// <summary>The mode that comes from around.</summary>
    public CommentMode AroundMode => Around.FirstOrDefault(s => s.Mode is not null)?.Mode ?? (IsPreModerated ? CommentMode.PreModerated : CommentMode.PostModerated);

    public string AroundTimetable => Around.FirstOrDefault(s => s.Timetable is not null)?.Timetable ?? "";

    public int AroundDays => Around.FirstOrDefault(s => s.ClosesAfterDays is not null)?.ClosesAfterDays ?? 0;

    public int AroundSlowAt => Around.FirstOrDefault(s => s.SlowAt is not null)?.SlowAt ?? 0;

    /// <summary>Null when there is no such section or story.</summary>
    public static async Task<CommentSettingsPage?> LoadAsync(
        NewsDbContext db, int? sectionId, int? storyId, CommentSettingsForm? typed, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancel)
    {
        var section = sectionId is null ? null : await db.Sections.AsNoTracking().FirstOrDefaultAsync(s => s.Id == sectionId, cancel);
        var story = storyId is null ? null
            : await db.Articles.Where(a => a.Id == storyId).Select(a => new { a.Working.Headline, a.CommentsOpen, Path = (a.Section ?? a.MeantFor)!.Path }).FirstOrDefaultAsync(cancel);
        if ((sectionId is not null && section is null) || (storyId is not null && story is null)) return null;
        var rows = await db.CommentSettings.For(storyId, story?.Path ?? section?.Path).Include(s => s.Section).Include(s => s.ChangedBy).AsNoTracking().ToListAsync(cancel);
        var kept = rows.Find(r => (r.SectionId, r.ArticleId) == (sectionId, storyId));
        var isPreModerated = await db.RuleBooks.Select(b => b.IsPreModerated).SingleAsync(cancel);
        var isSites = section is null && story is null;
        return new(sectionId, storyId, section?.Name ?? story?.Headline ?? "", typed ?? CommentSettingsForm.Of(kept), [.. rows.Where(r => r != kept).OrderByDescending(r => r.Closeness)], isPreModerated)
        {
            Kept = kept,
            IsSwitchedOff = story is { CommentsOpen: false },
            Now = storyId is not { } id ? CommentTerms.Of(rows, isPreModerated, null, zone, now)
                : await CommentTerms.LoadAsync(db, id, zone, now, cancel),
            Apart = isSites ? await db.CommentSettings.Apart().Include(s => s.Section).Include(s => s.Article!.Working).AsNoTracking().Take(ApartListed).ToListAsync(cancel) : [],
            Sections = isSites ? [.. (await db.Sections.AsNoTracking().ToListAsync(cancel)).InTreeOrder()] : [],
        };
    }
}
