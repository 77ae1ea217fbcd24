using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Breaking;
using NewsSite.Comments;
using NewsSite.Coverage;
using NewsSite.Data;
using NewsSite.Front;
using NewsSite.Moderation.Guidelines;
using NewsSite.Moderation.Modes;
using NewsSite.Moderation.RuleBooks;
using NewsSite.Photos;
using NewsSite.Photos.Rights;
using NewsSite.Publishing;
using NewsSite.Related;
using NewsSite.Sections;
using NewsSite.Series;
using NewsSite.Standing;
using NewsSite.Tags;

namespace NewsSite.Caching;

/// <summary>Says what a save is about to change of what pages show: the only place that knows which page depends on which thing.</summary>
internal sealed class ChangedPages
{
    /// <summary>What readers can notice of an article apart from its story.</summary>
    private static readonly string[] OfArticle =
    [
        "LiveId", nameof(Article.SectionId), nameof(Article.Slug), nameof(Article.Kind), nameof(Article.PublishAt), nameof(Article.UpdatedAt), nameof(Article.UpdateNote),
        nameof(Article.EmbargoedUntil), nameof(Article.WithdrawnAt), nameof(Article.WithdrawalNote), nameof(Article.TranslationGroup), nameof(Article.CommentsOpen),
    ];

    private static readonly string[] OfComment =
    [
        nameof(Comment.State), nameof(Comment.Name), nameof(Comment.BodyHtml), nameof(Comment.EditedAt), nameof(Comment.CommenterId), nameof(Comment.RespectCount),
        nameof(Comment.FeaturedAt), nameof(Comment.FeaturedFor), nameof(Comment.RedactedAt), nameof(Comment.ThreadClosedAt),
    ];

    /// <summary>What only the desk and the makers of renditions see of a photo.</summary>
    private static readonly string[] NotOfPhoto = [nameof(Photo.RenditionsMadeAt), nameof(Photo.RenditionTrouble), nameof(Photo.LookedAt), nameof(Photo.Version)];

    private readonly NewsDbContext db;
    private readonly List<EntityEntry> changed;
    private readonly HashSet<PageTag> tags = [];
    private readonly HashSet<int> photos = [];

    private ChangedPages(NewsDbContext db)
    {
        this.db = db;
        changed = [.. db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)];
    }

    /// <summary>What the save changes; nothing mostly.</summary>
    public static async Task<IReadOnlyCollection<PageTag>> InAsync(NewsDbContext db, CancellationToken cancel)
    {
        var pages = new ChangedPages(db);
        pages.See();
        foreach (var article in db.ChangeTracker.Entries<Article>().Where(a => a.State != EntityState.Deleted).ToList()) await pages.SeeAsync(article, cancel);
        await pages.SeeStoriesAloneAsync(cancel);
        if (pages.photos.Count > 0) await pages.SeePhotosAsync(cancel);
        return pages.tags.Contains(new(PageTagKind.Everything)) ? [new(PageTagKind.Everything)] : pages.tags;
    }

    /// <summary>Whether the save can change anything that pages show.</summary>
    public static bool AnyIn(NewsDbContext db)
    {
        var pages = new ChangedPages(db);
        pages.See();
        return pages.tags.Count > 0 || pages.photos.Count > 0 || pages.changed.Exists(e => e.Entity is Article or Story);
    }

    private static bool IsNew(EntityEntry entry) => entry.State == EntityState.Added;

    private static bool Differs(EntityEntry entry, params IEnumerable<string> properties) => entry.State != EntityState.Modified || properties.Any(p => entry.Property(p).IsModified);

    private void See()
    {
        foreach (var entry in changed) See(entry);
    }

    private void See(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case Comment comment: See(entry, comment); break;
            case LiveEntry { ArticleId: > 0 } one: Add(PageTagKind.Page, one.ArticleId); Add(PageTagKind.Sitemaps); break;
            case LiveCoverage { ArticleId: > 0 } coverage: Add(PageTagKind.Article, coverage.ArticleId); Add(PageTagKind.Page, coverage.ArticleId); Add(PageTagKind.Sitemaps); break;
            case Correction { ArticleId: > 0 } correction: Add(PageTagKind.Corrections); Add(PageTagKind.Page, correction.ArticleId); break;
            case FrontEdition: Add(PageTagKind.Front); break;
            case BreakingNews: Add(PageTagKind.Breaking); Add(PageTagKind.Hours); break;
            case StandingPage: Add(PageTagKind.Furniture); Add(PageTagKind.Sitemaps); break;
            case Section: Add(PageTagKind.Everything); break;
            case Author or Tag or StorySeries when !IsNew(entry): Add(PageTagKind.Names); Add(PageTagKind.Sitemaps); break;
            case SeriesPart part: Add(PageTagKind.Series, part.SeriesId); Add(PageTagKind.Page, part.ArticleId); break;
            case RelatedArticle related: Add(PageTagKind.Page, related.ArticleId); Add(PageTagKind.Page, related.RelatedId); break;
            case SlowMode slow: Add(PageTagKind.Page, slow.ArticleId); break;
            case CommentSettings { ArticleId: { } story }: Add(PageTagKind.Page, story); break;
            case CommentSettings or CommunityGuidelines: Add(PageTagKind.Commenting); break;
            case RuleBook when Differs(entry, nameof(RuleBook.IsPreModerated)): Add(PageTagKind.Commenting); break;
            case IdentityUserRole<int>: Add(PageTagKind.Names); break;
            case Photo photo when entry.State == EntityState.Modified && entry.Properties.Any(p => p.IsModified && !NotOfPhoto.Contains(p.Metadata.Name)): photos.Add(photo.Id); break;
            case PhotoRights when entry.State == EntityState.Modified: photos.Add((int)entry.Property(entry.Metadata.FindOwnership()!.Properties[0].Name).CurrentValue!); break;
        }
    }

    private void See(EntityEntry entry, Comment comment)
    {
        var was = IsNew(entry) ? CommentState.Waiting : (CommentState)entry.Property(nameof(Comment.State)).OriginalValue!;

        // One that never was on the page leaves none behind; one that was may keep its place for the replies to it.
        if ((comment.IsApproved || was != CommentState.Waiting) && Differs(entry, OfComment)) Add(PageTagKind.Comments, comment.ArticleId);
    }

    private async Task SeeAsync(EntityEntry<Article> entry, CancellationToken cancel)
    {
        var article = entry.Entity;
        if (!(entry.State != EntityState.Unchanged && Differs(entry, OfArticle)) && !ChangesLiveStory(article)) return;
        var (shown, was) = (article.IsPublished(article.TouchedAt), !IsNew(entry) && WasPublished(entry));
        if (article.PublishAt is not null || WasGivenHour(entry)) Add(PageTagKind.Hours);
        if (!shown && !was) return;

        Add(PageTagKind.Article, article.Id);
        Add(PageTagKind.Page, article.Id);
        Add(PageTagKind.Sitemaps);
        if (entry.Property(a => a.WithdrawnAt).IsModified) Add(PageTagKind.Withdrawals);
        if (shown == was && !entry.Property(a => a.PublishAt).IsModified && !entry.Property(a => a.SectionId).IsModified && !entry.Property(a => a.Kind).IsModified
            && !entry.Property(a => a.TranslationGroup).IsModified && !MovesInLists(article)) return;
        tags.UnionWith(await StoryReach.OfAsync(db, article.Id, cancel));
        await SeeNewListsAsync(article, cancel);
        if (entry.Property(a => a.TranslationGroup) is { IsModified: true } group)
            foreach (var one in new[] { group.OriginalValue, group.CurrentValue }.OfType<Guid>())
                foreach (var id in await db.Articles.LinkedBy(one).Select(a => a.Id).ToListAsync(cancel)) Add(PageTagKind.Page, id);
    }

    /// <summary>What the database cannot say yet: the lists that the save puts a story into.</summary>
    private async Task SeeNewListsAsync(Article article, CancellationToken cancel)
    {
        if (article.PublishAt is { } at) tags.Add(PageTag.Day(at));
        if (article.Live is not { } live) return;
        foreach (var section in await StoryReach.OfSectionAsync(db, (live.Section ?? article.Section)?.Path, cancel)) Add(PageTagKind.Section, section);
        foreach (var tag in live.Tags) Add(PageTagKind.Tag, tag.Id);
        foreach (var part in live.Authors) Add(PageTagKind.Author, part.AuthorId > 0 ? part.AuthorId : part.Author.Id);
    }

    /// <summary>Stories that were changed without their article in hand.</summary>
    private async Task SeeStoriesAloneAsync(CancellationToken cancel)
    {
        var inHand = db.ChangeTracker.Entries<Article>().SelectMany(a => new[] { a.Entity.Live, a.Entity.Working }).ToHashSet();
        var alone = changed.Select(e => e.Entity).OfType<Story>().Where(s => s.Id > 0 && !inHand.Contains(s)).Select(s => (int?)s.Id).ToList();
        if (alone.Count == 0) return;
        foreach (var id in await db.Articles.Where(a => alone.Contains(EF.Property<int?>(a, "LiveId"))).Select(a => a.Id).ToListAsync(cancel)) tags.UnionWith(await StoryReach.OfAsync(db, id, cancel));
    }

    private bool ChangesLiveStory(Article article) => article.Live is { } live
        && (changed.Exists(e => ReferenceEquals(e.Entity, live) || ReferenceEquals(e.Entity, live.LeadPhoto)) || MovesInLists(article));

    private bool MovesInLists(Article article) => article.Live is { Id: > 0 } live
        && changed.Exists(e => e.Entity is StoryTag tag && tag.StoryId == live.Id || e.Entity is StoryAuthor author && author.StoryId == live.Id);

    private static bool WasPublished(EntityEntry<Article> entry)
    {
        var (at, now) = (entry.Property(a => a.PublishAt).OriginalValue, entry.Entity.TouchedAt);
        return at <= now && !(entry.Property(a => a.EmbargoedUntil).OriginalValue > now) && entry.Property(a => a.WithdrawnAt).OriginalValue is null;
    }

    private static bool WasGivenHour(EntityEntry<Article> entry) => !IsNew(entry) && entry.Property(a => a.PublishAt).OriginalValue is not null;

    private async Task SeePhotosAsync(CancellationToken cancel)
    {
        var ids = photos.ToList();
        Add(PageTagKind.StandingPages);
        Add(PageTagKind.Sitemaps);
        if (await db.Authors.AnyAsync(a => a.PhotoId != null && ids.Contains(a.PhotoId.Value), cancel)) Add(PageTagKind.Names);
        foreach (var story in await db.Articles.Showing(ids, db.PhotoUses, db.StoryBodyPhotos).ToListAsync(cancel)) Add(PageTagKind.Article, story);
        foreach (var story in await db.LiveEntries.Showing(ids, db.LiveEntryPhotos).ToListAsync(cancel)) Add(PageTagKind.Page, story);
    }

    private void Add(PageTagKind kind, int id) => tags.Add(new(kind, id));

    private void Add(PageTagKind kind) => tags.Add(new(kind));
}
