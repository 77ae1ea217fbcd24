using Microsoft.EntityFrameworkCore;
using NewsSite.Articles;
using NewsSite.Caching;
using NewsSite.Data;
using NewsSite.Languages;
using NewsSite.Markup;
using NewsSite.Moderation;
using NewsSite.Moderation.Guidelines;
using NewsSite.Moderation.Modes;
using NewsSite.Photos;
using NewsSite.Publishing;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Models;

/// <summary>A story as readers see it, with its comments and the form for another one.</summary>
public sealed record ArticlePage(
    int Id, string Address, NamedLink Section, SectionWay Way, Story Story, DateTimeOffset PublishAt, DateTimeOffset? UpdatedAt,
    PrintedPhoto? Photo, IReadOnlyList<NamedLink> Tags, CommentTerms Terms, int CommentCount, ThreadsPage Comments,
    string UpdateNote, IReadOnlyList<Correction> Corrections, PrintedBody Body) : ITagged
{
    /// <summary>Whether this is the working story, shown to staff and to whoever holds a preview link.</summary>
    public bool IsPreview { get; private init; }

    /// <summary>Whether readers may reply; the gate's answer for anybody.</summary>
    public bool AllowsComments => Terms.Closed is null;

    /// <summary>What slow mode means to whoever writes now; none mostly.</summary>
    public Sentence? Slow { get; private init; }

    /// <summary>The guidelines in force; none where there are none.</summary>
    public CommunityGuidelines? Guidelines { get; private init; }

    /// <summary>Minutes.</summary>
    public int ReadingTime { get; } = Markup.ReadingTime.Minutes(Story.Body);

    /// <summary>Whether readers get a neutral picture in the photo's place at this moment.</summary>
    public bool IsPhotoWithheld { get; private init; }

    public ReplyForm Reply { get; init; } = new();

    /// <summary>The editors’ picks among its comments.</summary>
    public IReadOnlyList<PickedComment> Picks { get; private init; } = [];

    /// <summary>As whom the reader is signed in; nobody mostly.</summary>
    public string? Reader { get; private init; }

    /// <summary>The comment that the form answers.</summary>
    public AnsweredComment? Answered { get; init; }

    /// <summary>The comment whose receipt the reader holds.</summary>
    public SentComment? Sent { get; init; }

    /// <summary>Its place in a series of which readers can see more; none mostly.</summary>
    public SeriesPlace? Series { get; private init; }

    /// <summary>Whether it is printed without pictures, for those who pay for every byte.</summary>
    public bool IsLite { get; init; }

    /// <summary>The languages in which readers can have it, its own among them; none where there is only one.</summary>
    public IReadOnlyList<Translation> Translations { get; private init; } = [];

    /// <summary>Its entries, where it is told live; none for most stories.</summary>
    public LivePage? Live { get; private init; }

    /// <summary>Whether a script has photos to leaf through.</summary>
    public bool HasGalleries => Body.HasGalleries || Live?.Entries.Any(e => e.Body.HasGalleries) == true;

    /// <summary>Whether a script has something to show on request.</summary>
    public bool HasFrames => Body.HasFrames || Live?.Entries.Any(e => e.Body.HasFrames) == true;

    /// <summary>When it last changed for readers, entries included.</summary>
    public DateTimeOffset ModifiedAt => Live?.Coverage.ChangedAt is { } entry && entry > (UpdatedAt ?? PublishAt) ? entry : UpdatedAt ?? PublishAt;

    /// <summary>Other stories that readers may see: those that an editor picked, then those that share its tags.</summary>
    public IReadOnlyList<RelatedStory> Related { get; private init; } = [];

    public IReadOnlyList<Credit> Credits { get; } = Credit.Of(Story);

    public IEnumerable<PageTag> PageTags =>
    [
        new(PageTagKind.Article, Id), new(PageTagKind.Page, Id), new(PageTagKind.Comments, Id), new(PageTagKind.Commenting), .. Body.PageTags, .. Live?.PageTags ?? [],
        .. Related.Select(r => r.Id).Concat(Story.RelatedIds).Select(related => new PageTag(PageTagKind.Article, related)), .. Translations.Select(t => new PageTag(PageTagKind.Article, t.Id)),
        .. InSeries is { } series ? (PageTag[])[new(PageTagKind.Series, series)] : [], .. new[] { Series?.Previous, Series?.Next }.OfType<SeriesPlace.Neighbour>().Select(n => new PageTag(PageTagKind.Article, n.Id)),
    ];

    public IEnumerable<DateTimeOffset> Hours => [.. Photo?.Hours ?? [], .. Body.Hours, .. Live?.Hours ?? [], .. new[] { Terms.ChangesAt, BadgesChangeAt }.OfType<DateTimeOffset>()];

    /// <summary>The series that it belongs to, also while readers see no other part of it.</summary>
    private int? InSeries { get; init; }

    /// <summary>Who is new here is not for long; looked at once an hour.</summary>
    private DateTimeOffset? BadgesChangeAt { get; init; }

    public int Size => 10_000 + 4 * Story.Body.Length + 2_000 * Math.Min(CommentCount, 200);

    /// <summary>The same page for somebody who is known.</summary>
    public async Task<ArticlePage> ForAsync(KnownReader reader, NewsDbContext db, CancellationToken cancel)
        => reader.IsNobody ? this : this with { Reader = reader.Person?.Name, Comments = await Comments.ForAsync(reader, db, cancel) };

    /// <summary>The page of a published article for nobody known; null when readers may not see one of that number.</summary>
    public static async Task<ArticlePage?> LoadAsync(
        NewsDbContext db, IRecall recall, Participation participation, int id, DateTimeOffset now, CancellationToken cancel, AskedThreads? threads = null, int? entry = null)
    {
        var asked = threads ?? AskedThreads.Usual;
        var found = await db.Articles.Published(now).Where(a => a.Id == id).AsReadArticles(db, now).FirstOrDefaultAsync(cancel);
        if (found?.Article is not { Live: { } story, Section: { } section } article) return null;
        var commenting = await Commenting.LoadAsync(db, recall, cancel);
        var own = found.SettingsId is { } settings ? await db.CommentSettings.AsNoTracking().Where(s => s.Id == settings).ToListAsync(cancel) : [];
        var terms = participation.Under(article, commenting.Settings.Concat(own), commenting.IsPreModerated, found.SlowUntil, now);
        var comments = article.Comments.Approved > 0 || asked.SendersOwn is not null
            ? await ThreadsPage.LoadAsync(db, id, asked, now, cancel)
            : ThreadsPage.Empty with { Order = asked.Order };
        return new(
            id, Models.Address.Article(section.Slug, id, article.Slug), new(section.Name, section.Slug),
            await SectionWay.LoadAsync(db, section, cancel), story, article.PublishAt!.Value, article.UpdatedAt,
            Printed(story.LeadPhoto),
            [.. story.Tags.OrderBy(t => t.Name).Select(t => new NamedLink(t.Name, t.Slug))], terms, article.Comments.Approved, comments,
            article.UpdateNote, article.Corrections, await PrintedBody.LoadAsync(db, story.BodyHtml, now, cancel))
        {
            IsPhotoWithheld = story.LeadPhoto?.Photo.Rights.IsWithheld(now) == true,
            Slow = terms.SlowUntil is { } until ? participation.SlowWords(until, now) : null,
            Guidelines = terms.Closed is null ? commenting.Guidelines : null,
            Picks = found.HasPicks ? await PickedComment.LoadAsync(db, id, cancel) : [],
            Series = found.SeriesId is null ? null : await SeriesPlace.LoadAsync(db, id, now, cancel),
            InSeries = found.SeriesId,
            BadgesChangeAt = comments.Badges.Values.Any(b => b.Contains(Badge.New)) ? now.AddHours(1) : null,
            Live = article.Coverage is { } coverage ? await LivePage.LoadAsync(db, coverage, entry, now, cancel) : null,
            Translations = await Translation.LoadAsync(db, article, now, cancel),
            Related = await RelatedStory.OfAsync(db, id, story, now, cancel),
        };
    }

    /// <summary>The working story as it would be printed now, without comments; null when there is no article of that number.</summary>
    public static async Task<ArticlePage?> PreviewAsync(NewsDbContext db, int id, DateTimeOffset now, CancellationToken cancel)
    {
        var article = await db.Articles.WithWorkingStory().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (article is not { Working: var story }) return null;
        var section = story.Section is { } s ? new NamedLink(s.Name, s.Slug) : new NamedLink("No section yet", "");
        var way = story.Section is null ? SectionWay.None : await SectionWay.LoadAsync(db, story.Section, cancel);
        return new(
            id, "", section, way, story, article.PublishAt ?? now, article.UpdatedAt,
            Printed(story.LeadPhoto), [.. story.Tags.OrderBy(t => t.Name).Select(t => new NamedLink(t.Name, t.Slug))], new(CommentMode.Closed) { Closed = "This is a preview." }, 0, ThreadsPage.Empty, "", [],
            await PrintedBody.LoadAsync(db, BodyMarkdown.ToHtml(story.Body), now, cancel))
        {
            IsPreview = true, Related = await RelatedStory.PickedAsync(db, story, now, cancel), Live = article.Coverage is { } coverage ? await LivePage.LoadAsync(db, coverage, null, now, cancel) : null,
        };
    }

    private static PrintedPhoto? Printed(PhotoUse? use)
        => use is null ? null : PrintedPhoto.Of(use.Photo, use.AltText, use.Caption);
}
