using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsSite.Articles;
using NewsSite.Authors;
using NewsSite.Caching;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Sections;
using NewsSite.Series;
using NewsSite.Tags;
using NewsSite.Web.Languages;
using NewsSite.Web.Models;
using NewsSite.Web.Operations;

namespace NewsSite.Web.Syndication;

/// <summary>Loads the feeds that the site offers, whatever the format they are then written in.</summary>
public sealed class Feeds(NewsDbContext db, StableIds ids, IOptions<SiteOptions> site, IOptions<SyndicationOptions> options, Wording say)
{
    private string Paper => site.Value.Name;

    private string? Hub => options.Value.Hub is { Length: > 0 } hub ? hub : null;

    public Task<Feed> OfSiteAsync(DateTimeOffset now, CancellationToken cancel)
        => OfStoriesAsync(ids.Of($"feed"), Paper, say.Plain("The latest from {0}.", Paper), "/", new(PageTagKind.Latest), db.Articles.Published(now), now, cancel);

    /// <summary>Null when there is no such section.</summary>
    public async Task<Feed?> OfSectionAsync(string slug, DateTimeOffset now, CancellationToken cancel)
        => await db.Sections.Called(slug.ToLowerInvariant()).AsNoTracking().FirstOrDefaultAsync(cancel) is { } section
            ? await OfStoriesAsync(
                ids.Of($"section/{section.Id}"), $"{Paper}: {section.Name}", section.Description.Length > 0 ? section.Description : say.Plain("{0}: from {1}.", section.Name, Paper),
                Address.Section(section.Slug), new(PageTagKind.Section, section.Id), db.Articles.Published(now).InSection(section.Path), now, cancel)
            : null;

    /// <summary>Null when there is no such subject, or nothing on it that readers may know of: its name alone could tell of a story to come.</summary>
    public async Task<Feed?> OfTagAsync(string slug, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Tags.Called(slug.ToLowerInvariant()).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } tag) return null;
        var feed = await OfStoriesAsync(
            ids.Of($"tag/{tag.Id}"), $"{Paper}: {tag.Name}", say.Plain("What {0} has published on the subject {1}.", Paper, tag.Name),
            Address.Tag(tag.Slug), new(PageTagKind.Tag, tag.Id), db.Articles.Published(now).Tagged(db.StoryTags, tag.Id), now, cancel);
        return feed.Entries.Count > 0 ? feed : null;
    }

    /// <summary>Null when there is no such author.</summary>
    public async Task<Feed?> OfAuthorAsync(string slug, DateTimeOffset now, CancellationToken cancel)
        => await db.Authors.Called(slug.ToLowerInvariant()).AsNoTracking().FirstOrDefaultAsync(cancel) is { } author
            ? await OfStoriesAsync(
                ids.Of($"author/{author.Id}"), $"{Paper}: {author.Name}", say.Plain("What {0} has written for {1}.", author.Name, Paper),
                Address.Author(author.Slug), new(PageTagKind.Author, author.Id), db.Articles.Published(now).SignedBy(db.StoryAuthors, author.Id), now, cancel)
            : null;

    /// <summary>The parts of a series, the latest first; null when there is no such series, or nothing of it that readers may know of.</summary>
    public async Task<Feed?> OfSeriesAsync(string slug, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Series.Called(slug.ToLowerInvariant()).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } series) return null;
        var feed = await OfStoriesAsync(
            ids.Of($"series/{series.Id}"), $"{Paper}: {series.Name}", series.Description.Length > 0 ? series.Description : say.Plain("A series of {0}.", Paper),
            Address.Series(series.Slug), new(PageTagKind.Series, series.Id), db.Articles.Published(now).PartsOf(db.SeriesParts, series.Id), now, cancel);

        // A story becomes a part, or leaves, without an act upon itself.
        return feed.Entries.Count > 0 ? feed with { ChangedAt = null } : null;
    }

    public async Task<Feed> OfCorrectionsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var page = await CorrectionsPage.LoadAsync(db, null, now, cancel);
        var entries = page.Notices.Take(options.Value.Items).Select(c => new FeedEntry(
            ids.Of($"correction/{c.Id}"), c.Address, $"{say.Plain(c.Kind.ToString())}: {c.Headline}", c.CorrectedAt, c.CorrectedAt, site.Value.Language)
        {
            Summary = c.Text,
            Categories = [say.Plain(c.Kind.ToString())],
            Revision = c.Revision,
        });
        return new(ids.Of($"corrections"), $"{Paper}: {say.Plain("Corrections")}", say.Plain("What {0} got wrong and has put right.", Paper), "/corrections", null, [.. entries]) { Hub = Hub, Tags = [.. page.PageTags] };
    }

    /// <summary>The latest comments of a story; null when readers do not have that story.</summary>
    public async Task<Feed?> OfCommentsAsync(int articleId, DateTimeOffset now, CancellationToken cancel)
    {
        var story = await db.Articles.Published(now).Where(a => a.Id == articleId)
            .Select(a => new { a.Live!.Headline, a.Slug, Section = a.Section!.Slug }).FirstOrDefaultAsync(cancel);
        if (story is null) return null;
        var address = Address.Article(story.Section, articleId, story.Slug);
        var comments = await db.Comments.Under(articleId).Approved().NewestFirst().Take(options.Value.Items)
            .Select(c => new { c.Id, c.Name, c.BodyHtml, c.Language, c.CreatedAt }).ToListAsync(cancel);
        var entries = comments.Select(c => new FeedEntry(
            ids.Of($"comment/{c.Id}"), Address.Comment(c.Id), say.Plain("{0} on “{1}”", c.Name, story.Headline), c.CreatedAt, c.CreatedAt, c.Language ?? PageLanguage.Current.Tag)
        {
            Html = FeedText.Absolute(c.BodyHtml, site.Value.Absolute(address)),
            Authors = [c.Name],
        });
        return new(ids.Of($"article/{articleId}/comments"), say.Plain("Comments on “{0}”", story.Headline), say.Plain("What readers of {0} say.", Paper), address, null, [.. entries])
        {
            Tags = [new(PageTagKind.Article, articleId), new(PageTagKind.Comments, articleId)],
        };
    }

    private async Task<Feed> OfStoriesAsync(
        string id, string title, string description, string page, PageTag list, IQueryable<Article> articles, DateTimeOffset now, CancellationToken cancel)
    {
        var stories = await articles.LatestFirst().AsFeedStories(now).Take(options.Value.Items).AsSplitQuery().ToListAsync(cancel);

        // A story that was withdrawn leaves the feed, which is a change of it too.
        var lastWithdrawal = await db.Articles.Withdrawn().OrderByDescending(a => a.WithdrawnAt).Select(a => a.WithdrawnAt).FirstOrDefaultAsync(cancel);
        List<FeedEntry> entries = [];
        HashSet<PageTag> tags = [list, new(PageTagKind.Withdrawals)];
        foreach (var story in stories)
        {
            var body = options.Value.FullText ? await PrintedBody.LoadAsync(db, story.BodyHtml, now, cancel) : null;
            entries.Add(Entry(story.At(now), body, now));
            tags.Add(new(PageTagKind.Article, story.Id));
            if (body is not null) tags.UnionWith(body.PageTags);
        }

        var changedAt = stories.Any(s => s.HasPhotos) ? null : stories.Select(s => (DateTimeOffset?)s.ChangedAt).Append(lastWithdrawal).Max();
        return new(id, title, description, page, changedAt, entries) { Hub = Hub, Tags = [.. tags] };
    }

    private FeedEntry Entry(FeedStory story, PrintedBody? body, DateTimeOffset now)
    {
        var address = Address.Article(story.Section, story.Id, story.Slug);
        return new(ids.Of($"article/{story.Id}"), address, story.Headline, story.PublishAt, story.UpdatedAt ?? story.PublishAt, story.Language)
        {
            Summary = story.Standfirst,
            Html = body is null ? null : new StoryHtml(site.Value, say, now).Of(story, body, address),
            Authors = story.Byline is { Length: > 0 } byline ? [byline] : story.Authors,
            Categories = [story.SectionName, .. story.Kind == StoryKind.News ? (string[])[] : [say.Plain(story.Kind.ToString())], .. story.Tags],
            CommentFeed = Address.CommentFeed(story.Id),
            Photo = story.Photo is { MayBePassedOn: true } photo ? Photo(photo) : null,
        };
    }

    private static FeedPhoto Photo(FeedStory.Picture photo)
    {
        var picture = PictureAddress.Of(photo.FileName, photo.Width, photo.Height);
        return new(picture.Path, "image/jpeg", picture.Width, picture.Height, photo.AltText, photo.Caption, photo.Credit);
    }
}
