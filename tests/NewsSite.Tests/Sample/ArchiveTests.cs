using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts;
using NewsSite.Articles;
using NewsSite.Comments;
using NewsSite.Data;
using NewsSite.Publishing;
using NewsSite.Sample.Archive;
using NewsSite.Tests.Site;

namespace NewsSite.Tests.Sample;

/// <summary>The archive that is written beside the sample to try the site at the size of an old paper; written once in small, only read.</summary>
public sealed class ArchiveTests(ArchiveTests.ArchiveSite site) : IClassFixture<ArchiveTests.ArchiveSite>
{
    private const int Stories = 300;
    private const int Comments = 2000;
    private const int OfSample = 24;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_has_as_many_stories_and_comments_as_were_asked_for_in_every_state_of_their_lives()
    {
        await using var db = site.OpenDatabase();
        Assert.Equal(Stories + OfSample, await db.Articles.CountAsync(Cancel));
        Assert.Equal(Comments, await OfArchive(db).SelectMany(a => db.Comments.Where(c => c.ArticleId == a.Id)).CountAsync(Cancel));
        foreach (var state in Enum.GetValues<EditorialState>()) Assert.True(await OfArchive(db).InState(state, site.Clock.Now).AnyAsync(Cancel), $"none is {state}");
        Assert.True(await OfArchive(db).AnyAsync(a => a.Corrections.Count > 0, Cancel));
        Assert.InRange(await db.Comments.AwaitingModeration().CountAsync(Cancel), Comments / 40, Comments / 10);
        foreach (var state in (CommentState[])[CommentState.Approved, CommentState.Rejected, CommentState.Erased])
            Assert.True(await OfArchive(db).AnyAsync(a => db.Comments.Any(c => c.ArticleId == a.Id && c.State == state), Cancel), $"none is {state}");
    }

    [Fact]
    public async Task Its_tallies_and_counts_are_those_of_its_rows()
    {
        await using var db = site.OpenDatabase();
        var counted = await db.Comments.GroupBy(c => c.ArticleId).Select(g => new
        {
            Id = g.Key, Approved = g.Count(c => c.State == CommentState.Approved), Waiting = g.Count(c => c.State == CommentState.Waiting), Reported = g.Count(c => c.ReportedAt != null),
            Appealed = g.Count(c => c.AppealedAt != null), Unread = g.Count(c => c.IsUnread),
        }).OrderBy(t => t.Id).ToListAsync(Cancel);
        var kept = await db.CommentTallies.Where(t => db.Comments.Any(c => c.ArticleId == t.ArticleId)).OrderBy(t => t.ArticleId)
            .Select(t => new { Id = t.ArticleId, t.Approved, t.Waiting, t.Reported, t.Appealed, t.Unread }).ToListAsync(Cancel);
        Assert.Equal(counted, kept);
        Assert.Equal(await db.Articles.CountAsync(Cancel), await db.CommentTallies.CountAsync(Cancel));
        Assert.Empty(await db.Comments.Where(c => c.RespectCount != db.Respects.Count(r => r.CommentId == c.Id)).ToListAsync(Cancel));
        Assert.Empty(await db.Comments.Where(c => c.ParentId != null && !db.Comments.Any(p => p.Id == c.ParentId && p.ArticleId == c.ArticleId && c.Path.StartsWith(p.Path))).ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_readers_may_see_of_it_is_what_its_articles_say_themselves()
    {
        await using var db = site.OpenDatabase();
        var now = site.Clock.Now;
        var all = await OfArchive(db).ToListAsync(Cancel);
        Assert.Equal(all.Where(a => a.IsPublished(now)).Select(a => a.Id).Order(), await OfArchive(db).Published(now).Select(a => a.Id).OrderBy(id => id).ToListAsync(Cancel));
        Assert.All(all.Where(a => a.IsPublished(now)), a => Assert.True(a.SectionId is not null && a.Slug != ""));
    }

    [Fact]
    public async Task Readers_find_every_page_of_it()
    {
        var reader = site.Reader();
        await using var db = site.OpenDatabase();
        var discussed = await OfArchive(db).Published(site.Clock.Now).OrderByDescending(a => a.Comments.Approved).Include(a => a.Section).Include(a => a.Live!.Tags).Include(a => a.Live!.Authors).ThenInclude(a => a.Author).FirstAsync(Cancel);
        var address = $"/{discussed.Section!.Slug}/{discussed.Id}/{discussed.Slug}";
        var page = await reader.OpenAsync(address);
        Assert.NotEmpty(page.QuerySelectorAll(".comment-body"));
        Assert.NotEmpty((await reader.OpenAsync(page.QuerySelector("#comments a[rel=next], .pages a[rel=next]")!.GetAttribute("href")!)).QuerySelectorAll(".comment-body"));
        foreach (var list in (string[])["/", discussed.Section.PublicPath, discussed.Live!.Tags[0].PublicPath, discussed.Live.Authors[0].Author.PublicPath, FormattableString.Invariant($"/{discussed.PublishAt:yyyy/MM/dd}"), "/most-read", "/corrections"])
            Assert.NotEmpty((await reader.OpenAsync(list)).QuerySelectorAll("main a[href]"));
        Assert.Contains(address, (await reader.OpenAsync($"/search?q={Uri.EscapeDataString(discussed.Live.Headline)}")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        foreach (var file in (string[])["/feed", "/feed/json", "/sitemap.xml", "/sitemap-stories-1.xml", "/sitemap-news.xml", FormattableString.Invariant($"/comments/{discussed.Id}/feed")])
        {
            using var answer = await reader.GetAsync(new Uri(file, UriKind.Relative), Cancel);
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_desk_lists_its_stories_and_moderators_find_what_waits()
    {
        var (editor, moderator) = (await site.StaffAsync(Roles.Editor), await site.StaffAsync(Roles.Moderator));
        await using var db = site.OpenDatabase();
        var draft = await OfArchive(db).InState(EditorialState.Draft, site.Clock.Now).Select(a => new { a.Id, a.Working.Headline }).FirstAsync(Cancel);
        Assert.Contains(draft.Headline, (await editor.OpenAsync($"/admin/articles?q={Uri.EscapeDataString(draft.Headline)}")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var page in (string[])["/admin", $"/admin/articles/{draft.Id}", "/admin/calendar", "/admin/front", "/admin/tags", "/admin/authors"]) await editor.OpenAsync(page);
        var waiting = await db.Comments.AwaitingModeration().OldestFirst().Select(c => c.Name).FirstAsync(Cancel);
        Assert.Contains(waiting, (await moderator.OpenAsync("/admin/comments")).Body!.TextContent, StringComparison.Ordinal);
        await moderator.OpenAsync("/admin/comments?queue=reported");
    }

    [Fact]
    public async Task The_same_numbers_make_the_same_archive_however_often_it_is_stopped()
    {
        using var one = new ArchiveSite();
        using var other = new ArchiveSite();
        await one.WriteAsync(120, 300, atOnce: 120);
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel))
        {
            await using var scope = other.Services.CreateAsyncScope();
            await using var stopped = ArchiveSite.Archive(scope, atOnce: 50);
            Assert.Null(await stopped.BeginAsync(120, 300, other.Clock.Now, Cancel));
            await stopped.NextAsync(Cancel);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped.NextAsync(stop.Token));
            Assert.Equal(50, stopped.Done);
        }

        other.Clock.Now = other.Clock.Now.AddDays(2);
        await other.WriteAsync(120, 300, atOnce: 30);
        await using var first = one.OpenDatabase();
        await using var second = other.OpenDatabase();
        foreach (var rows in (Func<NewsDbContext, Task<List<string>>>[])[StoriesAsync, CommentsAsync, DecisionsAsync, RelatedAsync]) Assert.Equal(await rows(first), await rows(second));

        static Task<List<string>> StoriesAsync(NewsDbContext db) => db.Articles.Where(a => a.DraftId != null).OrderBy(a => a.Id)
            .Select(a => a.Id + " " + a.DraftId + a.PublishAt + a.WithdrawnAt + a.Stage + a.SectionId + a.OwnerId + a.Working.Body + a.Live!.BodyHtml + a.Live.LeadPhoto!.PhotoId + a.Live.LeadPhoto.Caption + a.Revisions.Count + a.Searched!.Facets).ToListAsync(Cancel);

        static Task<List<string>> CommentsAsync(NewsDbContext db) => db.Comments.Where(c => c.Article.DraftId != null).OrderBy(c => c.Id)
            .Select(c => c.Id + " " + c.ArticleId + c.Path + c.CommandId + c.Name + c.Body + c.State + c.CreatedAt + c.ParentId + c.RespectCount).ToListAsync(Cancel);

        static Task<List<string>> DecisionsAsync(NewsDbContext db) => db.ModerationDecisions.Where(d => d.Comment.Article.DraftId != null).OrderBy(d => d.Id).Select(d => d.Id + " " + d.CommentId + d.Kind + d.DecidedById + d.DecidedAt).ToListAsync(Cancel);

        static Task<List<string>> RelatedAsync(NewsDbContext db) => db.RelatedArticles.OrderBy(r => r.ArticleId).ThenBy(r => r.RelatedId).Select(r => r.ArticleId + " " + r.RelatedId + " " + r.Score).ToListAsync(Cancel);
    }

    [Fact]
    public async Task It_is_not_written_into_a_paper_with_stories_of_its_own_or_beside_another_archive()
    {
        using var paper = new TestSite();
        await paper.ArrangeAsync(room => room.Published("Council votes"));
        await using (var scope = paper.Services.CreateAsyncScope())
        {
            await using var archive = new ArchiveWriting(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
            Assert.Contains("a story besides the sample’s", await archive.BeginAsync(Stories, Comments, paper.Clock.Now, Cancel), StringComparison.Ordinal);
        }

        await using (var db = paper.OpenDatabase()) Assert.Equal((1, 2), (await db.Articles.CountAsync(Cancel), await db.Users.CountAsync(Cancel)));

        await using var here = site.Services.CreateAsyncScope();
        await using var another = ArchiveSite.Archive(here);
        Assert.Contains("300 stories and 2,000 comments", await another.BeginAsync(Stories, Comments + 1, site.Clock.Now, Cancel), StringComparison.Ordinal);
        await using var same = ArchiveSite.Archive(here);
        Assert.Null(await same.BeginAsync(Stories, Comments, site.Clock.Now.AddDays(1), Cancel));
        Assert.Equal(0, await same.NextAsync(Cancel));
    }

    private static IQueryable<Article> OfArchive(NewsDbContext db) => db.Articles.Where(a => a.DraftId != null);

    /// <summary>The sample newsroom with a small archive beside it.</summary>
    public sealed class ArchiveSite : TestSite, IAsyncLifetime
    {
        public async ValueTask InitializeAsync() => await WriteAsync(Stories, Comments);

        public async Task WriteAsync(int stories, int comments, int atOnce = 100)
        {
            await using var scope = Services.CreateAsyncScope();
            await using var archive = Archive(scope, atOnce);
            Assert.Null(await archive.BeginAsync(stories, comments, Clock.Now, Cancel));
            while (await archive.NextAsync(Cancel) > 0)
            {
                // Some at a time.
            }

            await archive.EndAsync(Cancel);
        }

        public static ArchiveWriting Archive(IServiceScope scope, int atOnce = 100)
            => new(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), atOnce);

        protected override string Environment => "Development";
    }
}
